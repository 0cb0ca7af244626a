import { attachmentsSetAvatar } from '@parley/contracts/attachments'
import { changeAvatar } from '@parley/core/attachments/change-avatar'
import { actorProcedure, router } from '../trpc.ts'

export const attachmentsRouter = router({
  setAvatar: actorProcedure.input(attachmentsSetAvatar).mutation(async ({ ctx, input }) => {
    await changeAvatar(ctx.deps, ctx.actor, input)
    return {}
  }),
})
