import { allowanceSave, presetDelete, presetSave } from '@parley/contracts/quota-input'
import { deletePreset, listAllowances, listPresets, saveAllowance, savePreset } from '@parley/core/quota/presets'
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
