import type { QuotaPreset } from '@parley/contracts/quota'
import type { presetSave } from '@parley/contracts/quota-input'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAdmin } from './require-admin.ts'

/** A new preset, or other figures for one that has an id. @throws `not-found`: the preset, or who asks is no admin. */
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

function toPreset({ id, name, tokens }: QuotaPreset): QuotaPreset {
  return { id, name, tokens }
}
