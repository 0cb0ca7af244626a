import type { ConversationId, InvitationId, SceneId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { hashSecret } from '../auth/secret.ts'
import type { Deps } from '../deps.ts'

export interface NewInvitation {
  secret: string
  label: string
  createdById: UserId
  sceneId: SceneId | null
  /** The group that it leads into, instead of a scene. */
  conversationId?: ConversationId | null
  language: Language | null
  budgetTokens: number
  maxGuests: number
  /** Epoch ms. */
  expiresAt: number
}

export async function createInvitation(
  deps: Pick<Deps, 'prisma' | 'ids' | 'clock'>,
  { secret, expiresAt, ...invitation }: NewInvitation,
): Promise<InvitationId> {
  const id = deps.ids.next()
  await deps.prisma.invitation.create({
    data: { id, ...invitation, tokenHash: hashSecret(secret), createdAt: new Date(deps.clock.now()), expiresAt: new Date(expiresAt) },
  })
  return id as InvitationId
}
