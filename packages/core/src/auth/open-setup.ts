import type { Db } from '../db/prisma.ts'
import type { Deps } from '../deps.ts'
import { hashSecret } from './secret.ts'
import { type SetupState, viewSetup } from './view-setup.ts'

/** Makes `secret` the link that can make the first admin, unless one exists already. */
export async function openSetup(deps: Pick<Deps, 'prisma' | 'clock'>, secret: string): Promise<SetupState> {
  const tokenHash = hashSecret(secret)
  if (await hasAdmin(deps.prisma)) return 'used'
  await deps.prisma.setupLink.upsert({ where: { tokenHash }, create: { tokenHash, createdAt: new Date(deps.clock.now()) }, update: {} })
  return viewSetup(deps, secret)
}

async function hasAdmin(db: Db): Promise<boolean> {
  return (await db.user.count({ where: { role: 'ADMIN' } })) > 0
}
