import type { InvitationId, SceneId } from '@parley/contracts/ids'
import type { InvitationCreated, invitationCreate, invitationExtend, InvitationSummary } from '@parley/contracts/invitations'
import { sceneContent } from '@parley/contracts/scenarios'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAdmin } from '../quota/presets.ts'
import { createInvitation } from './create-invitation.ts'
import { invitationState } from './rules.ts'
import { listInvitationRows } from './store.ts'

/** All invitations with their use and cost, newest first. Never what was said. */
export async function listInvitations(deps: Pick<Deps, 'sql' | 'clock'>, actor: Actor): Promise<InvitationSummary[]> {
  requireAdmin(actor)
  const now = deps.clock.now()
  return (await listInvitationRows(deps.sql)).map(({ content, revokedAt, ...row }) => ({
    ...row,
    state: invitationState({ ...row, revokedAt }, false, now),
    sceneTitle: content ? sceneContent.parse(content).learner[actor.readingLanguage].title : null,
    createdAt: row.createdAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
  }))
}

/** A new invitation. Its link is in the answer and nowhere else. */
export async function invite(
  deps: Pick<Deps, 'prisma' | 'ids' | 'clock' | 'publicUrl'>,
  actor: Actor,
  { scene: slug, ...input }: z.infer<typeof invitationCreate>,
): Promise<InvitationCreated> {
  requireAdmin(actor)
  if (input.expiresAt <= deps.clock.now()) throw new AppError('bad-request', 'ends in the past')
  if (slug && !input.language) throw new AppError('bad-request', 'a scene needs a language')
  const scene = slug ? await deps.prisma.scene.findUnique({ where: { slug }, select: { id: true } }) : null
  if (slug && !scene) throw new AppError('not-found', 'scene')
  const secret = deps.ids.secret()
  const id = await createInvitation(deps, { ...input, secret, createdById: actor.userId, sceneId: (scene?.id ?? null) as SceneId | null })
  return { id, url: `${deps.publicUrl}/invite/${secret}` }
}

/** A later or earlier end; the sessions of its guests move with it. */
export async function extendInvitation(
  deps: Pick<Deps, 'prisma' | 'clock'>,
  actor: Actor,
  { id, expiresAt }: z.infer<typeof invitationExtend>,
): Promise<void> {
  requireAdmin(actor)
  if (expiresAt <= deps.clock.now()) throw new AppError('bad-request', 'ends in the past')
  const end = new Date(expiresAt)
  await deps.prisma.$transaction(async (db) => {
    const { count } = await db.invitation.updateMany({ where: { id, revokedAt: null }, data: { expiresAt: end } })
    if (count === 0) throw new AppError('not-found', 'invitation')
    const guests = { role: 'GUEST' as const, seats: { some: { invitationId: id } } }
    await db.session.updateMany({ where: { user: guests, revokedAt: null }, data: { expiresAt: end } })
  })
}

/** Lets nobody in any more. Guests who are inside keep what they have until the invitation's end. */
export async function revokeInvitation(deps: Pick<Deps, 'prisma' | 'clock'>, actor: Actor, id: InvitationId): Promise<void> {
  requireAdmin(actor)
  const { count } = await deps.prisma.invitation.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date(deps.clock.now()) },
  })
  if (count === 0) throw new AppError('not-found', 'invitation')
}
