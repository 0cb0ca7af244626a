import type { SceneId } from '@parley/contracts/ids'
import type { InvitationCreated, invitationCreate } from '@parley/contracts/invitations'
import type { z } from 'zod'
import { createGroup } from '../chat/create-group.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAdmin } from '../quota/require-admin.ts'
import { createInvitation } from './create-invitation.ts'

/**
 * A new invitation, and the group that it leads into, of which the actor is the owner. Its link is in the answer and nowhere else.
 * @throws `bad-request`: it ends in the past, has a scene without a language, or a scene and a chat; `not-found`: the scene, or who asks
 *   is no admin.
 */
export async function invite(
  deps: Pick<Deps, 'prisma' | 'sql' | 'bus' | 'ids' | 'clock' | 'publicUrl'>,
  actor: Actor,
  { scene: slug, chatTitle: title, ...input }: z.infer<typeof invitationCreate>,
): Promise<InvitationCreated> {
  requireAdmin(actor)
  if (input.expiresAt <= deps.clock.now()) throw new AppError('bad-request', 'ends in the past')
  if (slug && title !== null) throw new AppError('bad-request', 'a scene and a chat')
  if (slug && !input.language) throw new AppError('bad-request', 'a scene needs a language')
  const scene = slug ? await deps.prisma.scene.findUnique({ where: { slug }, select: { id: true } }) : null
  if (slug && !scene) throw new AppError('not-found', 'scene')
  const secret = deps.ids.secret()
  const conversationId = title === null ? null : (await createGroup(deps, actor, { title, userIds: [] })).conversationId
  const sceneId = (scene?.id ?? null) as SceneId | null
  const id = await createInvitation(deps, { ...input, secret, createdById: actor.userId, sceneId, conversationId })
  return { id, url: `${deps.publicUrl}/invite/${secret}` }
}
