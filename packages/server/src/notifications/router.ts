import { pushSubscribe } from '@parley/contracts/notifications'
import { subscribePush } from '@parley/core/notifications/subscribe-push'
import { unsubscribePush } from '@parley/core/notifications/unsubscribe-push'
import { viewPush } from '@parley/core/notifications/view-push'
import { actorProcedure, router } from '../trpc.ts'

export const notificationsRouter = router({
  key: actorProcedure.query(({ ctx }) => viewPush(ctx.deps, ctx.actor)),
  subscribe: actorProcedure.input(pushSubscribe).mutation(async ({ ctx, input }) => {
    await subscribePush(ctx.deps, ctx.actor, input)
    return {}
  }),
  unsubscribe: actorProcedure.mutation(async ({ ctx }) => {
    await unsubscribePush(ctx.deps, ctx.actor)
    return {}
  }),
})
