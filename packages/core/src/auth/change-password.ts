import type { passwordChange } from '@parley/contracts/auth'
import type { SessionId } from '@parley/contracts/ids'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { endSessions } from './end-session.ts'
import { loadOwner } from './load-owner.ts'
import { hashPassword } from './passwords.ts'
import { startSession } from './start-session.ts'

/** Sets or changes the password: every session ends, and this browser gets a new one. @throws `wrong-credentials`; `not-allowed`; `bad-request`: there is no address. */
export async function changePassword(
  deps: Pick<Deps, 'prisma' | 'bus' | 'ids' | 'clock'>,
  actor: Actor,
  input: z.infer<typeof passwordChange>,
  userAgent: string,
): Promise<SessionId> {
  const user = await loadOwner(deps, actor, input.current)
  if (!user.email) throw new AppError('bad-request', 'a password needs an address')
  const passwordHash = await hashPassword(input.next)
  await endSessions(deps, async (db) => {
    await db.user.update({ where: { id: actor.userId }, data: { passwordHash } })
    return actor
  })
  return startSession(deps, deps.prisma, { userId: actor.userId, userAgent })
}
