import type { SessionId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { isUniqueViolation } from '../db/prisma.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { endSessions } from './end-session.ts'
import { enterAccount } from './enter-account.ts'
import { useMailLink } from './mail-links.ts'
import { sendMail } from './send-mail.ts'
import { verifyPerson } from './verify-person.ts'

export interface OpenedMailLink {
  purpose: 'verified' | 'email-changed'
  /** They have a password; not when one was chosen in another browser. */
  hasPassword: boolean
  sessionId: SessionId
}

type LinkDeps = Pick<Deps, 'prisma' | 'sql' | 'bus' | 'ids' | 'clock' | 'log' | 'mail' | 'background' | 'accounts' | 'publicUrl'>

/**
 * The address that a mail went to is proven: it becomes its person's, and this browser is theirs; their other sessions end. The
 * password they chose comes with it where they chose it; in another browser they set one by "forgot password" or in the settings.
 * @throws `link-expired`; `conflict` when somebody else has proven the address meanwhile.
 */
export async function openMailLink(deps: LinkDeps, visitor: Actor | null, secret: string, userAgent: string): Promise<OpenedMailLink> {
  const { link, before, hasPassword } = await endSessions(deps, async (db) => {
    const used = await useMailLink(deps, db, secret, ['VERIFY', 'CHANGE'])
    const person = await db.user.findUniqueOrThrow({ where: { id: used.userId } })
    const { email } = used
    // Whoever signed up chose the password: in another browser that may be a stranger, who must not keep a way in.
    const isSameBrowser = visitor?.userId === used.userId
    const passwordHash = isSameBrowser ? used.passwordHash : null
    if (used.purpose === 'VERIFY' && !isSameBrowser) await db.identity.deleteMany({ where: { userId: used.userId } })
    await db.user.update({ where: { id: used.userId }, data: { email, ...(passwordHash ? { passwordHash } : {}) } })
    await verifyPerson(deps, db, used.userId, email)
    return { userId: used.userId, link: used, before: person, hasPassword: (passwordHash ?? person.passwordHash) !== null }
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new AppError('conflict', 'address is taken', { cause: error }) : error
  })
  if (before.email && before.email !== link.email) {
    const language = before.readingLanguage as Language
    sendMail(deps, { kind: 'changed', to: before.email, name: before.name, language, address: link.email })
  }
  const sessionId = await enterAccount(deps, visitor?.userId === link.userId ? null : visitor, link.userId, userAgent)
  return { purpose: link.purpose === 'VERIFY' ? 'verified' : 'email-changed', hasPassword, sessionId }
}
