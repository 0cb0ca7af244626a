import type { emailChange, passwordChange, profileChange } from '@parley/contracts/auth'
import type { SessionId } from '@parley/contracts/ids'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { endSessions } from './end-session.ts'
import { createMailLink } from './mail-links.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { sendMail } from './send-mail.ts'
import { startSession } from './start-session.ts'

export async function changeProfile(deps: Pick<Deps, 'prisma'>, actor: Actor, input: z.infer<typeof profileChange>): Promise<void> {
  const { name, readingLanguage, timeZone } = input
  await deps.prisma.user.update({
    where: { id: actor.userId },
    data: { ...(name ? { name } : {}), ...(readingLanguage ? { readingLanguage } : {}), ...(timeZone ? { timeZone } : {}) },
  })
}

/** Somebody with a proven address, who has shown the password they have, if they have one. */
async function loadOwner(deps: Pick<Deps, 'prisma'>, actor: Actor, password: string | undefined) {
  const user = await deps.prisma.user.findUniqueOrThrow({ where: { id: actor.userId } })
  if (actor.role === 'GUEST') throw new AppError('not-allowed', 'a guest has no account')
  if (user.passwordHash && !(await verifyPassword(password ?? '', user.passwordHash))) throw new AppError('wrong-credentials')
  return user
}

/** Sets or changes the password: every session ends, and this browser gets a new one. @throws `wrong-credentials` */
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

/** Asks a new address by mail; the old one stays until its link is opened. The answer is the same for an address that is taken. */
export async function changeEmail(
  deps: Pick<Deps, 'prisma' | 'ids' | 'clock' | 'log' | 'mail' | 'background' | 'publicUrl'>,
  actor: Actor,
  { email, password }: z.infer<typeof emailChange>,
): Promise<void> {
  const user = await loadOwner(deps, actor, password)
  const taken = (await deps.prisma.user.count({ where: { email, id: { not: actor.userId } } })) > 0
  const url = await deps.prisma.$transaction((db) => createMailLink(deps, db, { purpose: 'CHANGE', userId: actor.userId, email }))
  if (!taken) sendMail(deps, { kind: 'change', to: email, name: user.name, language: actor.readingLanguage, url })
}
