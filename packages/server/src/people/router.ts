import {
  peopleAcceptLink,
  peopleAddContact,
  peopleAsk,
  peopleAskAnswer,
  peopleBlock,
  peopleChangeProfile,
  peopleFind,
  peopleLoad,
  peopleRemoveContact,
  peopleRename,
  peopleReport,
  peopleResolveReport,
  peopleUnblock,
  peopleViewLink,
} from '@parley/contracts/people'
import { acceptPersonLink } from '@parley/core/people/accept-person-link'
import { addContact } from '@parley/core/people/add-contact'
import { answerRequest } from '@parley/core/people/answer-request'
import { askPerson } from '@parley/core/people/ask-person'
import { blockPerson } from '@parley/core/people/block-person'
import { changeProfile } from '@parley/core/people/change-profile'
import { createPersonLink } from '@parley/core/people/create-person-link'
import { findPerson } from '@parley/core/people/find-person'
import { listBlocked } from '@parley/core/people/list-blocked'
import { listContacts } from '@parley/core/people/list-contacts'
import { listNicknames } from '@parley/core/people/list-nicknames'
import { listPersonReports } from '@parley/core/people/list-person-reports'
import { loadPersonPage } from '@parley/core/people/load-person-page'
import { removeContact } from '@parley/core/people/remove-contact'
import { renameContact } from '@parley/core/people/rename-contact'
import { reportPerson } from '@parley/core/people/report-person'
import { resolvePersonReport } from '@parley/core/people/resolve-person-report'
import { unblockPerson } from '@parley/core/people/unblock-person'
import { viewPersonLink } from '@parley/core/people/view-person-link'
import { viewProfile } from '@parley/core/people/view-profile'
import type { Limit } from '../rate-limits.ts'
import { actorProcedure, openProcedure, router } from '../trpc.ts'

const NOTHING = {}

/** A procedure of which a person has so many. */
const limited = (limit: Limit) =>
  actorProcedure.use(async ({ ctx, next }) => {
    await ctx.limits.take(limit, ctx.actor.userId)
    return next()
  })

export const peopleRouter = router({
  profile: actorProcedure.query(({ ctx }) => viewProfile(ctx.deps, ctx.actor)),
  changeProfile: actorProcedure.input(peopleChangeProfile).mutation(({ ctx, input }) => changeProfile(ctx.deps, ctx.actor, input)),

  find: limited('findByPerson')
    .input(peopleFind)
    .query(({ ctx, input }) => findPerson(ctx.deps, ctx.actor, input)),
  load: actorProcedure.input(peopleLoad).query(({ ctx, input }) => loadPersonPage(ctx.deps, ctx.actor, input)),
  ask: limited('askMailByPerson')
    .input(peopleAsk)
    .mutation(async ({ ctx, input }) => {
      // Who asked this address before is not told either.
      const isLeft = await ctx.limits.isLeft('askToAccount', input.email)
      await askPerson(ctx.deps, ctx.actor, { ...input, isHeard: isLeft })
      return NOTHING
    }),
  answer: actorProcedure.input(peopleAskAnswer).mutation(({ ctx, input }) => answerRequest(ctx.deps, ctx.actor, input).then(() => NOTHING)),

  contacts: actorProcedure.query(({ ctx }) => listContacts(ctx.deps, ctx.actor)),
  nicknames: actorProcedure.query(({ ctx }) => listNicknames(ctx.deps, ctx.actor)),
  add: actorProcedure.input(peopleAddContact).mutation(({ ctx, input }) => addContact(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  rename: actorProcedure.input(peopleRename).mutation(({ ctx, input }) => renameContact(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  remove: actorProcedure
    .input(peopleRemoveContact)
    .mutation(({ ctx, input }) => removeContact(ctx.deps, ctx.actor, input).then(() => NOTHING)),

  block: actorProcedure.input(peopleBlock).mutation(({ ctx, input }) => blockPerson(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  unblock: actorProcedure.input(peopleUnblock).mutation(({ ctx, input }) => unblockPerson(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  blocked: actorProcedure.query(({ ctx }) => listBlocked(ctx.deps, ctx.actor)),

  createLink: limited('personLinkByPerson').mutation(({ ctx }) => createPersonLink(ctx.deps, ctx.actor)),
  viewLink: openProcedure.input(peopleViewLink).query(async ({ ctx, input }) => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    return viewPersonLink(ctx.deps, ctx.actor, input)
  }),
  acceptLink: actorProcedure.input(peopleAcceptLink).mutation(async ({ ctx, input }) => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    return acceptPersonLink(ctx.deps, ctx.actor, input)
  }),

  report: limited('reportByPerson')
    .input(peopleReport)
    .mutation(({ ctx, input }) => reportPerson(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  reports: actorProcedure.query(({ ctx }) => listPersonReports(ctx.deps, ctx.actor)),
  resolveReport: actorProcedure
    .input(peopleResolveReport)
    .mutation(({ ctx, input }) => resolvePersonReport(ctx.deps, ctx.actor, input).then(() => NOTHING)),
})
