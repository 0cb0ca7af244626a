import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAdmin } from './require-admin.ts'

/** Takes a preset away; invitations that were made with it keep their numbers. @throws `not-found`: the preset, or who asks is no admin. */
export async function deletePreset(deps: Pick<Deps, 'prisma'>, actor: Actor, id: string): Promise<void> {
  requireAdmin(actor)
  const { count } = await deps.prisma.quotaPreset.deleteMany({ where: { id } })
  if (count === 0) throw new AppError('not-found', 'preset')
}
