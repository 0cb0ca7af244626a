import type { passwordReset } from '@parley/contracts/auth'
import type { SessionId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { endSessions } from './end-session.ts'
import { enterAccount } from './enter-account.ts'
import { createMailLink, useMailLink } from './mail-links.ts'
import { hashPassword } from './passwords.ts'
import { sendMail } from './send-mail.ts'

type ForgotDeps = Pick<Deps, 'prisma' | 'ids' | 'clock' | 'log' | 'mail' | 'background' | 'publicUrl'>

/** Sends a link to whoever has this address. Says nothing about whether somebody does. */
export async function forgotPassword(deps: ForgotDeps, email: string): Promise<void> {
  const user = await deps.prisma.user.findUnique({ where: { email } })
  // Nor does the time of the answer: whatever is done for somebody is done after it.
  if (user) deps.background('send reset link', sendResetLink(deps, user, email))
}

async function sendResetLink(deps: ForgotDeps, user: { id: string; name: string; readingLanguage: string }, email: string): Promise<void> {
  const url = await deps.prisma.$transaction((db) => createMailLink(deps, db, { purpose: 'RESET', userId: user.id as UserId, email }))
  sendMail(deps, { kind: 'reset', to: email, name: user.name, language: user.readingLanguage as Language, url })
}

/** A new password by a mail's link: every session of before ends. @throws `link-expired` */
export async function resetPassword(
  deps: Pick<Deps, 'prisma' | 'sql' | 'bus' | 'ids' | 'clock'>,
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
