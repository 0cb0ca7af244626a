import type { invitationView, InvitationView } from '@parley/contracts/invitations'
import { aboutTurns } from '@parley/contracts/quota'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { viewBudget } from '../quota/view-budget.ts'
import { toSceneView } from '../scenarios/rules.ts'
import { invitationState, isChatFull } from './rules.ts'
import { findInvitation } from './store.ts'

/** What a link shows to whoever holds it. Takes nothing. */
export async function viewInvitation(
  deps: Pick<Deps, 'sql' | 'clock'>,
  visitor: Actor | null,
  { token, readingLanguage }: z.infer<typeof invitationView>,
): Promise<InvitationView> {
  const invitation = await findInvitation(deps.sql, token, visitor?.userId ?? null)
  if (!invitation) return { state: 'unknown' }
  const { inviterName, seated, scene, chat, language, expiresAt } = invitation
  const state = invitationState(invitation, seated, deps.clock.now())
  if (state !== 'open') return { state, inviterName }
  if (isChatFull(chat)) return { state: 'full', inviterName }
  // Who sits here already sees what is left, not what was given.
  const left = visitor && seated ? (await viewBudget(deps.sql, visitor.budgetAccountId)).left : null
  const budgetTokens = left ?? invitation.budgetTokens
  return {
    state,
    inviterName,
    scene: scene && language ? toSceneView(scene, { reader: readingLanguage, language }) : null,
    chat: chat && { title: chat.title, memberCount: chat.memberCount },
    language,
    budgetTokens,
    aboutTurns: aboutTurns(budgetTokens),
    expiresAt: expiresAt.getTime(),
    seated,
  }
}
