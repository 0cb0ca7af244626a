import { type InvitationStarted, invitationStart, invitationView } from '@parley/contracts/invitations'
import { startInvitation } from '@parley/core/invitations/start-invitation'
import { viewInvitation } from '@parley/core/invitations/view-invitation'
import { writeSession } from '../session.ts'
import { openProcedure, router } from '../trpc.ts'

export const invitationsRouter = router({
  view: openProcedure.input(invitationView).query(({ ctx, input }) => viewInvitation(ctx.deps, ctx.actor, input)),

  start: openProcedure.input(invitationStart).mutation(async ({ ctx, input }): Promise<InvitationStarted> => {
    const { sessionId, conversationId } = await startInvitation(ctx.deps, ctx.actor, input, ctx.request.headers['user-agent'] ?? '')
    if (sessionId) writeSession(ctx.reply, sessionId)
    return { conversationId }
  }),
})
