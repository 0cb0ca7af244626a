import { UNSENT_KEPT_MS, UNUSED_PICTURE_KEPT_MS } from '@parley/contracts/attachments'
import { transaction } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { removeFiles } from './remove-files.ts'
import { holdUnused, letGo } from './store.ts'

/** Far longer than an upload may take, ms. */
const UNFINISHED_MS = 60 * 60 * 1000
/** How many one run removes: the next goes on. */
const BATCH = 500

/** Removes what was uploaded and never sent, pictures of nobody, and what a crash left half done. @returns how many files. */
export async function sweepAttachments(deps: Pick<Deps, 'sql' | 'storage' | 'clock'>): Promise<number> {
  const now = deps.clock.now()
  const ids = await transaction(deps.sql, async (sql) => {
    const unused = await holdUnused(sql, { before: now - UNSENT_KEPT_MS, picturesBefore: now - UNUSED_PICTURE_KEPT_MS }, BATCH)
    await letGo(sql, unused)
    return unused
  })
  await removeFiles(deps, ids)
  await deps.storage.sweep(now - UNFINISHED_MS)
  return ids.length
}
