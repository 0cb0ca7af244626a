import type { setupAccept } from '@parley/contracts/auth'
import type { SessionId } from '@parley/contracts/ids'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findAllowance } from '../quota/give-allowance.ts'
import { openAccount } from '../quota/open-account.ts'
import { hashSecret } from './secret.ts'
import { startSession } from './start-session.ts'
import { createUser } from './create-user.ts'

/** The one-time link makes its visitor the first admin. @throws `conflict`: it was used; `not-found`: it is none. */
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
    const userId = await createUser(deps, db, { role: 'ADMIN', name, readingLanguage, timeZone, budgetAccountId })
    return startSession(deps, db, { userId, userAgent })
  })
}
