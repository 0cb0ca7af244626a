import type { QuotaPreset } from '@parley/contracts/quota'
import type { Actor, Deps } from '../deps.ts'
import { requireAdmin } from './require-admin.ts'

/** The sizes of budget that an invitation can be given, smallest first. @throws `not-found`, for anybody but admins. */
export async function listPresets(deps: Pick<Deps, 'prisma'>, actor: Actor): Promise<QuotaPreset[]> {
  requireAdmin(actor)
  return deps.prisma.quotaPreset.findMany({ orderBy: [{ tokens: 'asc' }, { name: 'asc' }], select: { id: true, name: true, tokens: true } })
}
