import type { signIn } from '@parley/contracts/auth'
import type { SessionId, UserId } from '@parley/contracts/ids'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { enterAccount } from './enter-account.ts'
import { verifyPassword } from './passwords.ts'

/** By e-mail and password. What a guest has done so far becomes the account's. @throws `wrong-credentials`, whichever was wrong. */
export async function signInByPassword(
  deps: Pick<Deps, 'prisma' | 'sql' | 'bus' | 'ids' | 'clock' | 'background'>,
  visitor: Actor | null,
  input: z.infer<typeof signIn>,
  userAgent: string,
): Promise<SessionId> {
  const user = await deps.prisma.user.findUnique({ where: { email: input.email }, select: { id: true, passwordHash: true } })
  const isRight = await verifyPassword(input.password, user?.passwordHash ?? null)
  if (!user || !isRight) throw new AppError('wrong-credentials')
  // A password that changes meanwhile ends all sessions: under the row's lock, this one is either among them or not begun.
  return enterAccount(deps, visitor, user.id as UserId, userAgent, async (db) => {
    const rows = await db.$queryRaw<
      unknown[]
    >`SELECT 1 FROM users WHERE id = ${user.id}::uuid AND password_hash = ${user.passwordHash} FOR SHARE`
    if (rows.length === 0) throw new AppError('wrong-credentials')
  })
}
