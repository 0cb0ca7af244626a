import type { invitationView, InvitationView } from '@parley/contracts/invitations'
import { aboutTurns } from '@parley/contracts/quota'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { toSceneView } from '../scenarios/rules.ts'
import { invitationState } from './rules.ts'
import { findInvitation } from './store.ts'

/** What a link shows to whoever holds it. Takes nothing. */
export async function viewInvitation(
  deps: Pick<Deps, 'prisma' | 'clock'>,
  visitor: Actor | null,
  { token, readingLanguage }: z.infer<typeof invitationView>,
): Promise<InvitationView> {
  const invitation = await findInvitation(deps.prisma, token, visitor?.userId ?? null)
  if (!invitation) return { state: 'unknown' }
  const { inviterName, seated, scene, language, budgetTokens, expiresAt } = invitation
  const state = invitationState(invitation, seated, deps.clock.now())
  if (state !== 'open') return { state, inviterName }
  return {
    state,
    inviterName,
    scene: scene && language ? toSceneView(scene, { reader: readingLanguage, language }) : null,
    language,
    budgetTokens,
    aboutTurns: aboutTurns(budgetTokens),
    expiresAt: expiresAt.getTime(),
    seated,
  }
}
