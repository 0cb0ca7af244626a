import type { attachmentsSetAvatar } from '@parley/contracts/attachments'
import type { z } from 'zod'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { holdOwnPicture, setAvatar } from './store.ts'

/** Makes a picture that I have uploaded mine, or takes mine away. The one before it is swept when it is nobody's. */
export async function changeAvatar(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { pictureId }: z.infer<typeof attachmentsSetAvatar>,
): Promise<void> {
  await transaction(deps.sql, async (sql) => {
    if (pictureId && !(await holdOwnPicture(sql, pictureId, actor.userId))) throw new AppError('not-found')
    await setAvatar(sql, actor.userId, pictureId)
  })
}
