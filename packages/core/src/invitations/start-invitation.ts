import type { ConversationId, SessionId, UserId } from '@parley/contracts/ids'
import type { invitationStart } from '@parley/contracts/invitations'
import type { z } from 'zod'
import { startSession } from '../auth/start-session.ts'
import { createUser } from '../auth/create-user.ts'
import { type Db, isUniqueViolation } from '../db/prisma.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { continueOrStartTalk } from '../practice/start-talk.ts'
import { grantTokens } from '../quota/grant-tokens.ts'
import { tellBudget } from '../quota/tell-budget.ts'
import { openAccount } from '../quota/open-account.ts'
import { invitationState, isChatFull } from './rules.ts'
import { findInvitation, takeSeat } from './store.ts'

type Start = z.infer<typeof invitationStart>

export interface StartedInvitation {
  /** `null`: this browser goes on in the session it has. */
  sessionId: SessionId | null
  conversationId: ConversationId | null
}

/**
 * Takes a seat, or comes back to one. A visitor without a session becomes a guest with the invitation's budget and a session
 * as long as the invitation; somebody signed in keeps their own, and the budget is added to theirs.
 * @throws `invitation-closed` when it is unknown, expired, revoked or full; looking at it says which. `group-full`: the chat that it leads
 *   into, which `enterInvitedChat` then enters.
 */
export async function startInvitation(
  deps: Pick<Deps, 'prisma' | 'sql' | 'bus' | 'ids' | 'clock' | 'background'>,
  visitor: Actor | null,
  input: Start,
  userAgent: string,
): Promise<StartedInvitation> {
  const started = await start(deps, visitor, input, userAgent).catch((error: unknown) => {
    // Two tabs pressed at once, and the other took the seat: this one comes back to it.
    if (isUniqueViolation(error)) return start(deps, visitor, input, userAgent)
    throw error
  })
  // What was spent in another tab may be talked on with.
  if (visitor) deps.background('tell of the budget', tellBudget(deps, visitor))
  return started
}

async function start(
  deps: Pick<Deps, 'prisma' | 'sql' | 'ids' | 'clock'>,
  visitor: Actor | null,
  input: Start,
  userAgent: string,
): Promise<StartedInvitation> {
  const invitation = await findInvitation(deps.sql, input.token, visitor?.userId ?? null)
  const now = deps.clock.now()
  if (!invitation || invitationState(invitation, invitation.seated, now) !== 'open') throw new AppError('invitation-closed')
  if (isChatFull(invitation.chat)) throw new AppError('group-full')
  const { id, scene, language, budgetTokens, expiresAt, seated } = invitation

  const sit = async (db: Db, userId: UserId) => {
    if (!(await takeSeat(db, id, userId, new Date(now)))) throw new AppError('invitation-closed')
  }
  return deps.prisma.$transaction(async (db) => {
    let userId = visitor?.userId
    let sessionId: SessionId | null = null
    if (visitor && !seated) {
      await sit(db, visitor.userId)
      await grantTokens(deps, db, visitor.budgetAccountId, budgetTokens)
    }
    if (!userId) {
      userId = await insertGuest(deps, db, input, budgetTokens)
      await sit(db, userId)
      sessionId = await startSession(deps, db, { userId, userAgent, expiresAt: expiresAt.getTime() })
    }
    const talk = { scene, language, coachLanguage: input.coachLanguage, coachMode: 'live' as const, level: null, situation: null }
    const conversationId = scene && language ? await continueOrStartTalk(deps, db, userId, { ...talk, scene, language }) : null
    return { sessionId, conversationId }
  })
}

async function insertGuest(deps: Pick<Deps, 'ids' | 'clock'>, db: Db, input: Start, budgetTokens: number): Promise<UserId> {
  const budgetAccountId = await openAccount(deps, db, budgetTokens)
  const { name, readingLanguage, timeZone } = input
  return createUser(deps, db, { role: 'GUEST', name, readingLanguage, timeZone, budgetAccountId })
}
