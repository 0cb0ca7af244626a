import { ROLES } from '@parley/contracts/auth'
import type { RoleAllowance } from '@parley/contracts/quota'
import type { Actor, Deps } from '../deps.ts'
import { requireAdmin } from './require-admin.ts'

/** What each role is given; `null` is no limit. @throws `not-found`, for anybody but admins. */
export async function listAllowances(deps: Pick<Deps, 'prisma'>, actor: Actor): Promise<RoleAllowance[]> {
  requireAdmin(actor)
  const rows = await deps.prisma.roleAllowance.findMany()
  return ROLES.map((role) => ({ role, tokens: rows.find((row) => row.role === role)?.tokens ?? null }))
}
