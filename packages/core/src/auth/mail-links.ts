import type { UserId } from '@parley/contracts/ids'
import type { Db } from '../db/prisma.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { LINK_MS } from './rules.ts'
import { hashSecret } from './secret.ts'

export interface NewMailLink {
  purpose: keyof typeof LINK_MS
  userId: UserId
  email: string
  passwordHash?: string
}

/** Where a mail's link leads, by its purpose. */
const PATHS = { VERIFY: 'confirm', CHANGE: 'confirm', RESET: 'reset' } as const

/** A new link of this purpose for somebody; older ones of theirs stop working. @returns its URL. */
export async function createMailLink(
  deps: Pick<Deps, 'ids' | 'clock' | 'publicUrl'>,
  db: Db,
  { purpose, ...link }: NewMailLink,
): Promise<string> {
  const now = deps.clock.now()
  await db.mailLink.deleteMany({ where: { userId: link.userId, purpose, usedAt: null } })
  const secret = deps.ids.secret()
  const times = { createdAt: new Date(now), expiresAt: new Date(now + LINK_MS[purpose]) }
  await db.mailLink.create({ data: { tokenHash: hashSecret(secret), purpose, ...link, ...times } })
  return `${deps.publicUrl}/${PATHS[purpose]}/${secret}`
}

/** Whatever was asked for by mail before no longer holds: a link must not undo what its person has changed since. */
export async function voidMailLinks(db: Db, userId: UserId): Promise<void> {
  await db.mailLink.deleteMany({ where: { userId, usedAt: null } })
}

/** Uses a link up; throws `link-expired` when it was used, is too old, or never was. */
export async function useMailLink(deps: Pick<Deps, 'clock'>, db: Db, secret: string, purposes: readonly (keyof typeof LINK_MS)[]) {
  const now = new Date(deps.clock.now())
  const [link] = await db.mailLink.updateManyAndReturn({
    where: { tokenHash: hashSecret(secret), purpose: { in: [...purposes] }, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  if (!link) throw new AppError('link-expired')
  return { ...link, userId: link.userId as UserId }
}
