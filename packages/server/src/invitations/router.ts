import {
  invitationCreate,
  invitationExtend,
  invitationRevoke,
  type InvitationStarted,
  invitationStart,
  invitationView,
} from '@parley/contracts/invitations'
import { findActor } from '@parley/core/auth/store'
import { askForMore } from '@parley/core/invitations/ask-for-more'
import { enterInvitedChat } from '@parley/core/invitations/enter-invited-chat'
import { findOwnInvitation } from '@parley/core/invitations/find-own-invitation'
import { extendInvitation } from '@parley/core/invitations/extend-invitation'
import { invite } from '@parley/core/invitations/invite'
import { listInvitations } from '@parley/core/invitations/list-invitations'
import { revokeInvitation } from '@parley/core/invitations/revoke-invitation'
import { startInvitation } from '@parley/core/invitations/start-invitation'
import { viewInvitation } from '@parley/core/invitations/view-invitation'
import { writeSession } from '../session.ts'
import { actorProcedure, openProcedure, router } from '../trpc.ts'

export const invitationsRouter = router({
  view: openProcedure.input(invitationView).query(async ({ ctx, input }) => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    return viewInvitation(ctx.deps, ctx.actor, input)
  }),

  start: openProcedure.input(invitationStart).mutation(async ({ ctx, input }): Promise<InvitationStarted> => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    const { sessionId, conversationId } = await startInvitation(ctx.deps, ctx.actor, input, ctx.request.headers['user-agent'] ?? '')
    // Before the chat: whoever does not get into it sits here all the same, and comes back to the seat.
    if (sessionId) writeSession(ctx.reply, sessionId)
    const actor = sessionId ? await findActor(ctx.deps.sql, sessionId, ctx.deps.clock.now()) : ctx.actor
    return { conversationId, chatId: actor && (await enterInvitedChat(ctx.deps, actor, input.token)) }
  }),

  mine: actorProcedure.query(({ ctx }) => findOwnInvitation(ctx.deps, ctx.actor)),
  askForMore: actorProcedure.mutation(({ ctx }) => askForMore(ctx.deps, ctx.actor)),

  list: actorProcedure.query(({ ctx }) => listInvitations(ctx.deps, ctx.actor)),
  create: actorProcedure.input(invitationCreate).mutation(({ ctx, input }) => invite(ctx.deps, ctx.actor, input)),
  extend: actorProcedure.input(invitationExtend).mutation(async ({ ctx, input }) => {
    await extendInvitation(ctx.deps, ctx.actor, input)
    return {}
  }),
  revoke: actorProcedure.input(invitationRevoke).mutation(async ({ ctx, input }) => {
    await revokeInvitation(ctx.deps, ctx.actor, input.id)
    return {}
  }),
})
