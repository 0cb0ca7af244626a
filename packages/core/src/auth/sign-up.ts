import type { signUp } from '@parley/contracts/auth'
import type { SessionId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findAllowance } from '../quota/give-allowance.ts'
import { openAccount } from '../quota/open-account.ts'
import { createMailLink } from './mail-links.ts'
import { hashPassword } from './passwords.ts'
import { mayRegister } from './rules.ts'
import { sendMail } from './send-mail.ts'
import { startSession } from './start-session.ts'
import { createUser } from './create-user.ts'

type SignUpDeps = Pick<Deps, 'prisma' | 'ids' | 'clock' | 'log' | 'mail' | 'background' | 'accounts' | 'publicUrl'>

/**
 * Signs a visitor up: they may go on at once as a guest with the default allowance; the address and the password become theirs
 * when the mail's link is opened. Whoever has the address already gets a mail that says so, and the answer is the same.
 * @returns the session of a new guest, `null` when the visitor was one.
 * @throws `registration-closed`; `conflict` for somebody who has an account.
 */
export async function signUpVisitor(
  deps: SignUpDeps,
  visitor: Actor | null,
  input: z.infer<typeof signUp>,
  userAgent: string,
): Promise<SessionId | null> {
  if (!mayRegister(deps.accounts.registration, visitor)) throw new AppError('registration-closed')
  if (visitor && visitor.role !== 'GUEST') throw new AppError('conflict', 'signed in already')
  const { name, email, readingLanguage, timeZone } = input
  const passwordHash = await hashPassword(input.password)
  const { sessionId, owner, url } = await deps.prisma.$transaction(async (db) => {
    let userId: UserId
    let session: SessionId | null = null
    if (visitor) {
      userId = visitor.userId
      await db.user.update({ where: { id: userId }, data: { name } })
    } else {
      const budgetAccountId = await openAccount(deps, db, await findAllowance(db, 'GUEST'))
      userId = await createUser(deps, db, { role: 'GUEST', name, readingLanguage, timeZone, budgetAccountId })
      session = await startSession(deps, db, { userId, userAgent })
    }
    const known = await db.user.findUnique({ where: { email } })
    const link = await createMailLink(deps, db, { purpose: 'VERIFY', userId, email, passwordHash })
    return { sessionId: session, owner: known, url: link }
  })
  if (owner) {
    const language = owner.readingLanguage as Language
    sendMail(deps, { kind: 'known-address', to: email, name: owner.name, language, url: `${deps.publicUrl}/login` })
  } else {
    sendMail(deps, { kind: 'verify', to: email, name, language: readingLanguage, url })
  }
  return sessionId
}
