import type { setupAccept } from '@parley/contracts/auth'
import type { SessionId } from '@parley/contracts/ids'
import type { z } from 'zod'
import type { Db } from '../db/prisma.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findAllowance } from '../quota/give-allowance.ts'
import { openAccount } from '../quota/open-account.ts'
import { hashSecret } from './secret.ts'
import { startSession } from './start-session.ts'
import { insertUser } from './store.ts'

export type SetupState = 'open' | 'used' | 'unknown'

/** Makes `secret` the link that can make the first admin, unless one exists already. */
export async function openSetup(deps: Pick<Deps, 'prisma' | 'clock'>, secret: string): Promise<SetupState> {
  const tokenHash = hashSecret(secret)
  if (await hasAdmin(deps.prisma)) return 'used'
  await deps.prisma.setupLink.upsert({ where: { tokenHash }, create: { tokenHash, createdAt: new Date(deps.clock.now()) }, update: {} })
  return viewSetup(deps, secret)
}

export async function viewSetup(deps: Pick<Deps, 'prisma'>, secret: string): Promise<SetupState> {
  const link = await deps.prisma.setupLink.findUnique({ where: { tokenHash: hashSecret(secret) } })
  if (!link) return 'unknown'
  return link.usedAt ? 'used' : 'open'
}

/** The one-time link makes its visitor the first admin; `conflict` when it was used, `not-found` when it is none. */
export async function acceptSetup(
  deps: Pick<Deps, 'prisma' | 'ids' | 'clock'>,
  input: z.infer<typeof setupAccept>,
  userAgent: string,
): Promise<SessionId> {
  return deps.prisma.$transaction(async (db) => {
    const tokenHash = hashSecret(input.token)
    // One at a time, and the first uses up every link there is.
    await db.$executeRaw`LOCK TABLE setup_links IN EXCLUSIVE MODE`
    const isOpen = (await db.setupLink.count({ where: { tokenHash, usedAt: null } })) > 0
    if (!isOpen) throw new AppError((await db.setupLink.count({ where: { tokenHash } })) ? 'conflict' : 'not-found', 'set-up link')
    await db.setupLink.updateMany({ where: { usedAt: null }, data: { usedAt: new Date(deps.clock.now()) } })
    const budgetAccountId = await openAccount(deps, db, await findAllowance(db, 'ADMIN'))
    const { name, readingLanguage, timeZone } = input
    const userId = await insertUser(deps, db, { role: 'ADMIN', name, readingLanguage, timeZone, budgetAccountId })
    return startSession(deps, db, { userId, userAgent })
  })
}

async function hasAdmin(db: Db): Promise<boolean> {
  return (await db.user.count({ where: { role: 'ADMIN' } })) > 0
}
