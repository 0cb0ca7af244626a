import { practiceLoad, practiceStart } from '@parley/contracts/practice'
import { listTalks } from '@parley/core/practice/list-talks'
import { loadTalkSnapshot } from '@parley/core/practice/load-talk'
import { startTalk } from '@parley/core/practice/start-talk'
import { actorProcedure, router } from '../trpc.ts'

export const practiceRouter = router({
  list: actorProcedure.query(({ ctx }) => listTalks(ctx.deps, ctx.actor)),
  start: actorProcedure.input(practiceStart).mutation(({ ctx, input }) => startTalk(ctx.deps, ctx.actor, input)),
  load: actorProcedure.input(practiceLoad).query(({ ctx, input }) => loadTalkSnapshot(ctx.deps, ctx.actor, input.conversationId)),
})
