import {
  emailChange,
  mailLink,
  type Me,
  passwordChange,
  passwordForgot,
  passwordReset,
  profileChange,
  sessionEnd,
  setupAccept,
  setupView,
  signIn,
  type SignInOptions,
  signUp,
} from '@parley/contracts/auth'
import type { SessionId } from '@parley/contracts/ids'
import { acceptSetup } from '@parley/core/auth/accept-setup'
import { changeEmail } from '@parley/core/auth/change-email'
import { changePassword } from '@parley/core/auth/change-password'
import { changeProfile } from '@parley/core/auth/change-profile'
import { endSession, endSessions } from '@parley/core/auth/end-session'
import { loadAccount } from '@parley/core/auth/load-account'
import { loadMe } from '@parley/core/auth/load-me'
import { openMailLink } from '@parley/core/auth/open-mail-link'
import { forgotPassword } from '@parley/core/auth/forgot-password'
import { resetPassword } from '@parley/core/auth/reset-password'
import { viewSetup } from '@parley/core/auth/view-setup'
import { signInByPassword } from '@parley/core/auth/sign-in'
import { unlinkIdentity } from '@parley/core/auth/sign-in-with-identity'
import { signUpVisitor } from '@parley/core/auth/sign-up'
import { findActor } from '@parley/core/auth/store'
import { AppError } from '@parley/core/errors'
import { clearSession, writeSession } from '../session.ts'
import { actorProcedure, type Context, openProcedure, router } from '../trpc.ts'

const userAgent = (ctx: Context) => ctx.request.headers['user-agent'] ?? ''

/** Gives this browser the session, and says who it is now. */
async function enter(ctx: Context, sessionId: SessionId): Promise<Me> {
  writeSession(ctx.reply, sessionId)
  const actor = await findActor(ctx.deps.sql, sessionId, ctx.deps.clock.now())
  if (!actor) throw new AppError('not-signed-in')
  return loadMe(ctx.deps, actor)
}

export const authRouter = router({
  me: openProcedure.query(({ ctx }) => (ctx.actor ? loadMe(ctx.deps, ctx.actor) : null)),

  signInOptions: openProcedure.query(({ ctx: { config } }): SignInOptions => {
    return {
      // Without mail no address can be proven.
      registration: config.MAIL_URL ? config.REGISTRATION : 'closed',
      google: config.GOOGLE_CLIENT_ID !== undefined,
      mailboxUrl: config.MAILBOX_URL ?? null,
    }
  }),

  viewSetup: openProcedure.input(setupView).query(async ({ ctx, input }) => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    return { state: await viewSetup(ctx.deps, input.token) }
  }),

  acceptSetup: openProcedure.input(setupAccept).mutation(async ({ ctx, input }) => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    return enter(ctx, await acceptSetup(ctx.deps, input, userAgent(ctx)))
  }),

  signUp: openProcedure.input(signUp).mutation(async ({ ctx, input }) => {
    if (!ctx.config.MAIL_URL) throw new AppError('registration-closed', 'no mail to prove an address by')
    await ctx.limits.take('mailFromAddress', ctx.request.ip)
    await ctx.limits.take('mailToAccount', input.email)
    const sessionId = await signUpVisitor(ctx.deps, ctx.actor, input, userAgent(ctx))
    if (sessionId) writeSession(ctx.reply, sessionId)
    return {}
  }),

  signIn: openProcedure.input(signIn).mutation(async ({ ctx, input }) => {
    await ctx.limits.take('signInFromAddress', ctx.request.ip)
    await ctx.limits.take('signInToAccount', input.email)
    return enter(ctx, await signInByPassword(ctx.deps, ctx.actor, input, userAgent(ctx)))
  }),

  openMailLink: openProcedure.input(mailLink).mutation(async ({ ctx, input }) => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    const { purpose, hasPassword, sessionId } = await openMailLink(ctx.deps, ctx.actor, input.token, userAgent(ctx))
    return { purpose, hasPassword, me: await enter(ctx, sessionId) }
  }),

  forgotPassword: openProcedure.input(passwordForgot).mutation(async ({ ctx, input }) => {
    await ctx.limits.take('mailFromAddress', ctx.request.ip)
    await ctx.limits.take('mailToAccount', input.email)
    await forgotPassword(ctx.deps, input.email)
    return {}
  }),

  resetPassword: openProcedure.input(passwordReset).mutation(async ({ ctx, input }) => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    return enter(ctx, await resetPassword(ctx.deps, ctx.actor, input, userAgent(ctx)))
  }),

  account: actorProcedure.query(({ ctx }) => loadAccount(ctx.deps, ctx.actor)),

  changeProfile: actorProcedure.input(profileChange).mutation(async ({ ctx, input }) => {
    await changeProfile(ctx.deps, ctx.actor, input)
    return loadMe(ctx.deps, { ...ctx.actor, readingLanguage: input.readingLanguage ?? ctx.actor.readingLanguage })
  }),

  changePassword: actorProcedure.input(passwordChange).mutation(async ({ ctx, input }) => {
    await ctx.limits.take('signInToAccount', ctx.actor.userId)
    writeSession(ctx.reply, await changePassword(ctx.deps, ctx.actor, input, userAgent(ctx)))
    return {}
  }),

  changeEmail: actorProcedure.input(emailChange).mutation(async ({ ctx, input }) => {
    await ctx.limits.take('signInToAccount', ctx.actor.userId)
    await ctx.limits.take('mailToAccount', input.email)
    await changeEmail(ctx.deps, ctx.actor, input)
    return {}
  }),

  unlinkGoogle: actorProcedure.mutation(async ({ ctx }) => {
    await unlinkIdentity(ctx.deps, ctx.actor, 'google')
    return {}
  }),

  endSession: actorProcedure.input(sessionEnd).mutation(async ({ ctx, input }) => {
    await endSession(ctx.deps, ctx.actor, input.sessionId)
    return {}
  }),

  signOut: actorProcedure.mutation(async ({ ctx }) => {
    await endSession(ctx.deps, ctx.actor, ctx.actor.sessionId)
    clearSession(ctx.reply)
    return {}
  }),

  signOutEverywhere: actorProcedure.mutation(async ({ ctx }) => {
    await endSessions(ctx.deps, async () => ctx.actor)
    clearSession(ctx.reply)
    return {}
  }),
})
