import { practiceEnd, practiceFork, practiceLoad, practiceSetCoachMode, practiceStart } from '@parley/contracts/practice'
import { practiceShare, practiceShared, practiceShares, practiceUnshare } from '@parley/contracts/shares'
import {
  practiceList,
  practiceRemove,
  practiceRename,
  practiceReport,
  practiceResolveReport,
  practiceRestore,
} from '@parley/contracts/talks'
import { changeTalk } from '@parley/core/practice/change-talk'
import { endTalk } from '@parley/core/practice/end-talk'
import { forkTalk } from '@parley/core/practice/fork-talk'
import { listReports } from '@parley/core/practice/list-reports'
import { listShares } from '@parley/core/practice/list-shares'
import { listTalks } from '@parley/core/practice/list-talks'
import { loadTalkSnapshot } from '@parley/core/practice/load-talk'
import { removeTalk } from '@parley/core/practice/remove-talk'
import { reportReply } from '@parley/core/practice/report-reply'
import { resolveReport } from '@parley/core/practice/resolve-report'
import { restoreTalk } from '@parley/core/practice/restore-talk'
import { shareDebrief } from '@parley/core/practice/share-debrief'
import { startTalk } from '@parley/core/practice/start-talk'
import { unshareDebrief } from '@parley/core/practice/unshare-debrief'
import { viewSharedDebrief } from '@parley/core/practice/view-shared-debrief'
import type { Limit } from '../rate-limits.ts'
import { actorProcedure, openProcedure, router } from '../trpc.ts'

const NOTHING = {}

/** A procedure of which a person has so many. */
const limited = (limit: Limit) =>
  actorProcedure.use(async ({ ctx, next }) => {
    await ctx.limits.take(limit, ctx.actor.userId)
    return next()
  })

export const practiceRouter = router({
  list: actorProcedure.input(practiceList).query(async ({ ctx, input }) => {
    if (input.search) await ctx.limits.take('searchByPerson', ctx.actor.userId)
    return listTalks(ctx.deps, ctx.actor, input)
  }),
  start: limited('talkByPerson')
    .input(practiceStart)
    .mutation(({ ctx, input }) => startTalk(ctx.deps, ctx.actor, input)),
  load: actorProcedure.input(practiceLoad).query(({ ctx, input }) => loadTalkSnapshot(ctx.deps, ctx.actor, input.conversationId)),
  fork: limited('talkByPerson')
    .input(practiceFork)
    .mutation(({ ctx, input }) => forkTalk(ctx.deps, ctx.actor, input)),
  end: actorProcedure.input(practiceEnd).mutation(({ ctx, input }) => endTalk(ctx.deps, ctx.actor, input).then(() => NOTHING)),

  setCoachMode: actorProcedure.input(practiceSetCoachMode).mutation(async ({ ctx, input: { conversationId, coachMode } }) => {
    await changeTalk(ctx.deps, ctx.actor, conversationId, { coachMode })
    return NOTHING
  }),
  rename: actorProcedure.input(practiceRename).mutation(async ({ ctx, input: { conversationId, title } }) => {
    await changeTalk(ctx.deps, ctx.actor, conversationId, { title: title || null })
    return NOTHING
  }),
  remove: actorProcedure.input(practiceRemove).mutation(({ ctx, input }) => removeTalk(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  restore: actorProcedure.input(practiceRestore).mutation(({ ctx, input }) => restoreTalk(ctx.deps, ctx.actor, input).then(() => NOTHING)),

  share: limited('shareByPerson')
    .input(practiceShare)
    .mutation(({ ctx, input }) => shareDebrief(ctx.deps, ctx.actor, input)),
  shares: actorProcedure.input(practiceShares).query(({ ctx, input }) => listShares(ctx.deps, ctx.actor, input)),
  unshare: actorProcedure
    .input(practiceUnshare)
    .mutation(({ ctx, input }) => unshareDebrief(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  shared: openProcedure.input(practiceShared).query(async ({ ctx, input }) => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    return viewSharedDebrief(ctx.deps, input)
  }),

  report: limited('reportByPerson')
    .input(practiceReport)
    .mutation(({ ctx, input }) => reportReply(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  reports: actorProcedure.query(({ ctx }) => listReports(ctx.deps, ctx.actor)),
  resolveReport: actorProcedure
    .input(practiceResolveReport)
    .mutation(({ ctx, input }) => resolveReport(ctx.deps, ctx.actor, input).then(() => NOTHING)),
})
