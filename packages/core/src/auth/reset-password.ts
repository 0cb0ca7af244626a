import type { passwordReset } from '@parley/contracts/auth'
import type { SessionId } from '@parley/contracts/ids'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { endSessions } from './end-session.ts'
import { enterAccount } from './enter-account.ts'
import { useMailLink } from './mail-links.ts'
import { hashPassword } from './passwords.ts'

/** A new password by a mail's link: every session of before ends. @throws `link-expired` */
export async function resetPassword(
  deps: Pick<Deps, 'prisma' | 'sql' | 'bus' | 'ids' | 'clock' | 'background'>,
  visitor: Actor | null,
  input: z.infer<typeof passwordReset>,
  userAgent: string,
): Promise<SessionId> {
  const passwordHash = await hashPassword(input.password)
  const { userId } = await endSessions(deps, async (db) => {
    const link = await useMailLink(deps, db, input.token, ['RESET'])
    await db.user.update({ where: { id: link.userId }, data: { passwordHash } })
    return link
  })
  return enterAccount(deps, visitor?.userId === userId ? null : visitor, userId, userAgent)
}
