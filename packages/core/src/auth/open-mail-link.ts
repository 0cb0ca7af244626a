import type { SessionId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { isUniqueViolation } from '../db/prisma.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { enterAccount } from './enter-account.ts'
import { useMailLink } from './mail-links.ts'
import { sendMail } from './send-mail.ts'
import { verifyPerson } from './verify-person.ts'

export interface OpenedMailLink {
  purpose: 'verified' | 'email-changed'
  sessionId: SessionId
}

type LinkDeps = Pick<Deps, 'prisma' | 'sql' | 'bus' | 'ids' | 'clock' | 'log' | 'mail' | 'background' | 'accounts' | 'publicUrl'>

/**
 * The address that a mail went to is proven: it becomes its person's, with the password they chose, and this browser is theirs.
 * @throws `link-expired`; `conflict` when somebody else has proven the address meanwhile.
 */
export async function openMailLink(deps: LinkDeps, visitor: Actor | null, secret: string, userAgent: string): Promise<OpenedMailLink> {
  const { link, before } = await deps.prisma
    .$transaction(async (db) => {
      const used = await useMailLink(deps, db, secret, ['VERIFY', 'CHANGE'])
      const person = await db.user.findUniqueOrThrow({ where: { id: used.userId } })
      const { email, passwordHash } = used
      await db.user.update({ where: { id: used.userId }, data: { email, ...(passwordHash ? { passwordHash } : {}) } })
      await verifyPerson(deps, db, used.userId, email)
      return { link: used, before: person }
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new AppError('conflict', 'address is taken', { cause: error }) : error
    })
  if (before.email && before.email !== link.email) {
    const language = before.readingLanguage as Language
    sendMail(deps, { kind: 'changed', to: before.email, name: before.name, language, address: link.email })
  }
  const sessionId = await enterAccount(deps, visitor, link.userId, userAgent)
  return { purpose: link.purpose === 'VERIFY' ? 'verified' : 'email-changed', sessionId }
}
