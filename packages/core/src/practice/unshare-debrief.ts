import type { practiceUnshare } from '@parley/contracts/shares'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { revokeShare } from './share-store.ts'
import { loadOwnTalk } from './store.ts'

/** Closes a link at once. @throws `not-found`: the talk, or an open link of it. */
export async function unshareDebrief(
  deps: Pick<Deps, 'sql' | 'prisma' | 'clock'>,
  actor: Actor,
  { conversationId, id }: z.infer<typeof practiceUnshare>,
): Promise<void> {
  await loadOwnTalk(deps.sql, actor.userId, conversationId)
  if (!(await revokeShare(deps.prisma, { id, conversationId, now: deps.clock.now() }))) throw new AppError('not-found', 'share')
}
