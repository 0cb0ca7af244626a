import type { AttachmentId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { type OpenFile, openStored } from './open-stored.ts'
import { findFile } from './store.ts'

/** A file of mine that is in no message yet, or of a message that I may see now. */
export async function openAttachment(deps: Pick<Deps, 'sql' | 'storage'>, actor: Actor, id: AttachmentId): Promise<OpenFile> {
  const row = await findFile(deps.sql, id, actor.userId)
  if (!row) throw new AppError('not-found')
  return openStored(deps, id, row)
}
