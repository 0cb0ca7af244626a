import { setupAccept, setupView } from '@parley/contracts/auth'
import { endSession } from '@parley/core/auth/end-session'
import { loadMe } from '@parley/core/auth/load-me'
import { acceptSetup, viewSetup } from '@parley/core/auth/setup'
import { findActor } from '@parley/core/auth/store'
import { AppError } from '@parley/core/errors'
import { clearSession, writeSession } from '../session.ts'
import { actorProcedure, openProcedure, router } from '../trpc.ts'

export const authRouter = router({
  me: openProcedure.query(({ ctx }) => (ctx.actor ? loadMe(ctx.deps, ctx.actor) : null)),

  signOut: actorProcedure.mutation(async ({ ctx }) => {
    await endSession(ctx.deps, ctx.actor)
    clearSession(ctx.reply)
    return {}
  }),

  viewSetup: openProcedure.input(setupView).query(async ({ ctx, input }) => ({ state: await viewSetup(ctx.deps, input.token) })),

  acceptSetup: openProcedure.input(setupAccept).mutation(async ({ ctx, input }) => {
    const sessionId = await acceptSetup(ctx.deps, input, ctx.request.headers['user-agent'] ?? '')
    writeSession(ctx.reply, sessionId)
    const actor = await findActor(ctx.deps.sql, sessionId, ctx.deps.clock.now())
    if (!actor) throw new AppError('not-signed-in')
    return loadMe(ctx.deps, actor)
  }),
})
