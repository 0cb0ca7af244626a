import { allowanceSave, presetDelete, presetSave } from '@parley/contracts/quota-input'
import { deletePreset } from '@parley/core/quota/delete-preset'
import { listAllowances } from '@parley/core/quota/list-allowances'
import { listPresets } from '@parley/core/quota/list-presets'
import { saveAllowance } from '@parley/core/quota/save-allowance'
import { savePreset } from '@parley/core/quota/save-preset'
import { actorProcedure, router } from '../trpc.ts'

export const quotaRouter = router({
  presets: actorProcedure.query(({ ctx }) => listPresets(ctx.deps, ctx.actor)),
  savePreset: actorProcedure.input(presetSave).mutation(({ ctx, input }) => savePreset(ctx.deps, ctx.actor, input)),
  deletePreset: actorProcedure.input(presetDelete).mutation(async ({ ctx, input }) => {
    await deletePreset(ctx.deps, ctx.actor, input.id)
    return {}
  }),
  allowances: actorProcedure.query(({ ctx }) => listAllowances(ctx.deps, ctx.actor)),
  saveAllowance: actorProcedure.input(allowanceSave).mutation(async ({ ctx, input }) => {
    await saveAllowance(ctx.deps, ctx.actor, input)
    return {}
  }),
})
