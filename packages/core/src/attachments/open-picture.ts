import type { AttachmentId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { type OpenFile, openStored } from './open-stored.ts'
import { findPicture } from './store.ts'

/** A picture of a person or a group: for whoever is signed in. */
export async function openPicture(deps: Pick<Deps, 'sql' | 'storage'>, _actor: Actor, id: AttachmentId): Promise<OpenFile> {
  const row = await findPicture(deps.sql, id)
  if (!row) throw new AppError('not-found')
  return openStored(deps, id, row)
}
