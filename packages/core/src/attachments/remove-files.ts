import type { AttachmentId } from '@parley/contracts/ids'
import type { Deps } from '../deps.ts'
import { deleteRows, letGo } from './store.ts'

/**
 * Removes files, whether or not their rows are still there. Nobody opens them from the first moment; one that the storage cannot remove
 * now is found by the next sweep, as long as its row is there.
 */
export async function removeFiles(deps: Pick<Deps, 'sql' | 'storage'>, ids: readonly AttachmentId[]): Promise<void> {
  if (ids.length === 0) return
  await letGo(deps.sql, ids)
  for (const id of ids) {
    await deps.storage.remove(id)
    await deleteRows(deps.sql, [id])
  }
}
