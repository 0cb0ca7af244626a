import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Deps } from '../deps.ts'
import { createMailLink } from './mail-links.ts'
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
