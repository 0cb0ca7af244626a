import type { allowanceSave } from '@parley/contracts/quota-input'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { requireAdmin } from './require-admin.ts'

/** What a role is given: holds for whoever gets it from now on. @throws `not-found`, for anybody but admins. */
export async function saveAllowance(
  deps: Pick<Deps, 'prisma'>,
  actor: Actor,
  { role, tokens }: z.infer<typeof allowanceSave>,
): Promise<void> {
  requireAdmin(actor)
  await deps.prisma.roleAllowance.upsert({ where: { role }, create: { role, tokens }, update: { tokens } })
}
