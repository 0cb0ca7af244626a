import type { SessionId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Identity } from '@parley/providers/identity/port'
import type { Db } from '../db/prisma.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findAllowance } from '../quota/give-allowance.ts'
import { openAccount } from '../quota/open-account.ts'
import { enterAccount } from './enter-account.ts'
import { mayRegister } from './rules.ts'
import { createUser } from './create-user.ts'
import { verifyPerson } from './verify-person.ts'

export interface IdentityVisit {
  provider: 'google'
  identity: Identity
  /** The visitor asked to add this identity to the account they are in. */
  link: boolean
  readingLanguage: Language
  timeZone: string
}

type IdentityDeps = Pick<Deps, 'prisma' | 'sql' | 'bus' | 'ids' | 'clock' | 'accounts' | 'background'>

/**
 * Somebody proven by an identity provider, known by its `subject` and never by e-mail. A guest becomes its person and keeps
 * everything; an account that exists takes the guest in.
 * @throws `identity-taken`: it belongs to another account; `registration-closed`.
 */
export async function signInWithIdentity(
  deps: IdentityDeps,
  visitor: Actor | null,
  visit: IdentityVisit,
  userAgent: string,
): Promise<SessionId> {
  const { provider, identity, link } = visit
  const { subject } = identity
  const email = identity.email.toLowerCase()
  const person = visitor && visitor.role !== 'GUEST' ? visitor : null
  const userId = await deps.prisma.$transaction(async (db) => {
    const known = await db.identity.findUnique({ where: { provider_subject: { provider, subject } } })
    if (known) {
      if (link && person && person.userId !== known.userId) throw new AppError('identity-taken')
      if (known.email !== email) await db.identity.update({ where: { provider_subject: { provider, subject } }, data: { email } })
      return known.userId as UserId
    }
    const owner = link && person ? person.userId : await becomeOwner(deps, db, person ? null : visitor, visit)
    const createdAt = new Date(deps.clock.now())
    await db.identity.create({ data: { provider, subject, userId: owner, email, createdAt } })
    if (identity.emailVerified) await proveEmail(deps, db, owner, email)
    return owner
  })
  return enterAccount(deps, visitor, userId, userAgent)
}

/** The guest who came, or somebody new. */
async function becomeOwner(
  deps: IdentityDeps,
  db: Db,
  guest: Actor | null,
  { identity, readingLanguage, timeZone }: IdentityVisit,
): Promise<UserId> {
  if (!mayRegister(deps.accounts.registration, guest)) throw new AppError('registration-closed')
  if (guest) {
    await db.user.update({ where: { id: guest.userId }, data: { name: identity.name } })
    return guest.userId
  }
  const budgetAccountId = await openAccount(deps, db, await findAllowance(db, 'GUEST'))
  return createUser(deps, db, { role: 'GUEST', name: identity.name, readingLanguage, timeZone, budgetAccountId })
}

/** The provider has proven the address. It becomes the account's unless somebody has it. */
async function proveEmail(deps: IdentityDeps, db: Db, userId: UserId, email: string): Promise<void> {
  const isTaken = (await db.user.count({ where: { email, id: { not: userId } } })) > 0
  if (!isTaken) await db.user.updateMany({ where: { id: userId, email: null }, data: { email } })
  await verifyPerson(deps, db, userId, email)
}

/** Takes an identity off an account. @throws `conflict` when it is the only way in. */
export async function unlinkIdentity(deps: Pick<Deps, 'prisma'>, actor: Actor, provider: 'google'): Promise<void> {
  const user = await deps.prisma.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { passwordHash: true } })
  if (!user.passwordHash) throw new AppError('conflict', 'the only way in')
  await deps.prisma.identity.deleteMany({ where: { provider, userId: actor.userId } })
}
