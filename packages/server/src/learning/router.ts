import { learningDraft, learningExplain } from '@parley/contracts/learning'
import { draftScene } from '@parley/core/learning/draft-scene'
import { explainMessage } from '@parley/core/learning/explain-message'
import { actorProcedure, router } from '../trpc.ts'

/** What costs the budget of whoever asks. */
const askProcedure = actorProcedure.use(async ({ ctx, next }) => {
  await ctx.limits.take('askByPerson', ctx.actor.userId)
  return next()
})

export const learningRouter = router({
  draft: askProcedure.input(learningDraft).mutation(({ ctx, input }) => draftScene(ctx.deps, ctx.actor, input)),
  explain: askProcedure.input(learningExplain).mutation(({ ctx, input }) => explainMessage(ctx.deps, ctx.actor, input)),
})
