import type { Role } from '@parley/contracts/auth'
import type { ConversationId } from '@parley/contracts/ids'
import { startSession } from '../auth/start-session.ts'
import { createUser } from '../auth/create-user.ts'
import { findActor } from '../auth/store.ts'
import type { Actor, Deps } from '../deps.ts'
import { createInvitation, type NewInvitation } from '../invitations/create-invitation.ts'
import { startTalk } from '../practice/start-talk.ts'
import { openAccount } from '../quota/open-account.ts'
import { seedScenes } from '../scenarios/seed-scenes.ts'

type FactoryDeps = Pick<Deps, 'prisma' | 'sql' | 'ids' | 'clock'>

/** Somebody with a session and a budget. */
export async function createActor(
  deps: FactoryDeps,
  { role = 'USER', tokens = 100_000 }: { role?: Role; tokens?: number | null } = {},
): Promise<Actor> {
  const budgetAccountId = await openAccount(deps, deps.prisma, tokens)
  const userId = await createUser(deps, deps.prisma, {
    role,
    name: 'Nina',
    readingLanguage: 'en',
    timeZone: 'Europe/Berlin',
    budgetAccountId,
  })
  const sessionId = await startSession(deps, deps.prisma, { userId, userAgent: 'test' })
  const actor = await findActor(deps.sql, sessionId, deps.clock.now())
  if (!actor) throw new Error('the session did not open')
  return actor
}

/** A talk with the landlady, in Spanish, coached in English. */
export async function createTalk(deps: FactoryDeps, actor: Actor): Promise<ConversationId> {
  await seedScenes(deps)
  const { conversationId } = await startTalk(deps, actor, {
    scene: 'broken-heating',
    language: 'es',
    coachLanguage: 'en',
    coachMode: 'live',
  })
  return conversationId
}

/** An open invitation to that talk; `secret` is what its link holds. */
export async function createOpenInvitation(
  deps: FactoryDeps,
  overrides: Partial<NewInvitation> = {},
): Promise<{ secret: string; id: string }> {
  await seedScenes(deps)
  const scene = await deps.prisma.scene.findUniqueOrThrow({ where: { slug: 'broken-heating' } })
  const inviter = await createActor(deps, { role: 'ADMIN', tokens: null })
  const secret = deps.ids.secret()
  const id = await createInvitation(deps, {
    secret,
    label: 'Class 5b',
    createdById: inviter.userId,
    sceneId: scene.id as NewInvitation['sceneId'],
    language: 'es',
    budgetTokens: 25_000,
    maxGuests: 3,
    expiresAt: deps.clock.now() + 24 * 60 * 60 * 1000,
    ...overrides,
  })
  return { secret, id }
}

/** A guest who sits at an invitation with `tokens` left; at a new one unless it is named. */
export async function createGuest(deps: FactoryDeps, tokens: number, invitationId?: string): Promise<Actor> {
  const guest = await createActor(deps, { role: 'GUEST', tokens })
  const id = invitationId ?? (await createOpenInvitation(deps)).id
  await deps.prisma.invitationSeat.create({ data: { invitationId: id, userId: guest.userId, createdAt: new Date(deps.clock.now()) } })
  return guest
}
