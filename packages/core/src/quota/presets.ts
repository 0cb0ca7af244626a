import type { QuotaPreset, RoleAllowance } from '@parley/contracts/quota'
import type { allowanceSave, presetSave } from '@parley/contracts/quota-input'
import { ROLES } from '@parley/contracts/auth'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'

/** What only an admin may do: everything in this file, and who else asks is told that there is nothing. */
export function requireAdmin(actor: Actor): void {
  if (actor.role !== 'ADMIN') throw new AppError('not-found', 'admins only')
}

export async function listPresets(deps: Pick<Deps, 'prisma'>, actor: Actor): Promise<QuotaPreset[]> {
  requireAdmin(actor)
  return deps.prisma.quotaPreset.findMany({ orderBy: [{ tokens: 'asc' }, { name: 'asc' }], select: { id: true, name: true, tokens: true } })
}

export async function savePreset(
  deps: Pick<Deps, 'prisma' | 'ids' | 'clock'>,
  actor: Actor,
  { id, ...preset }: z.infer<typeof presetSave>,
): Promise<QuotaPreset> {
  requireAdmin(actor)
  if (!id)
    return toPreset(
      await deps.prisma.quotaPreset.create({ data: { id: deps.ids.next(), ...preset, createdAt: new Date(deps.clock.now()) } }),
    )
  const [saved] = await deps.prisma.quotaPreset.updateManyAndReturn({ where: { id }, data: preset })
  if (!saved) throw new AppError('not-found', 'preset')
  return toPreset(saved)
}

/** Invitations that were made with it keep their numbers. */
export async function deletePreset(deps: Pick<Deps, 'prisma'>, actor: Actor, id: string): Promise<void> {
  requireAdmin(actor)
  const { count } = await deps.prisma.quotaPreset.deleteMany({ where: { id } })
  if (count === 0) throw new AppError('not-found', 'preset')
}

export async function listAllowances(deps: Pick<Deps, 'prisma'>, actor: Actor): Promise<RoleAllowance[]> {
  requireAdmin(actor)
  const rows = await deps.prisma.roleAllowance.findMany()
  return ROLES.map((role) => ({ role, tokens: rows.find((row) => row.role === role)?.tokens ?? null }))
}

/** Holds for whoever gets the role from now on. */
export async function saveAllowance(
  deps: Pick<Deps, 'prisma'>,
  actor: Actor,
  { role, tokens }: z.infer<typeof allowanceSave>,
): Promise<void> {
  requireAdmin(actor)
  await deps.prisma.roleAllowance.upsert({ where: { role }, create: { role, tokens }, update: { tokens } })
}

function toPreset({ id, name, tokens }: QuotaPreset): QuotaPreset {
  return { id, name, tokens }
}
