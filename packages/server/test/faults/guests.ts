import { randomBytes, randomUUID } from 'node:crypto'
import type { ConversationId } from '@parley/contracts/ids'
import { findActor } from '@parley/core/auth/store'
import type { Actor } from '@parley/core/deps'
import { startTalk } from '@parley/core/practice/start-talk'
import type { TestDeps } from '@parley/core/testing/deps'
import { createOpenInvitation } from '@parley/core/testing/factories'
import { ORIGIN } from '../world.ts'

/** A guest with a cookie that every server with our key knows, and a budget that no test spends by accident. */
export interface SeatedGuest {
  actor: Actor
  cookie: string
}

/** Takes a seat by the door at `url`. */
export async function seatGuest(deps: TestDeps, url: string, budgetTokens = 10_000_000): Promise<SeatedGuest> {
  const { secret } = await createOpenInvitation(deps, { budgetTokens })
  const name = randomUUID()
  const response = await fetch(`${url}/api/trpc/invitations.start`, {
    method: 'POST',
    // Of its own address, for a server that believes it: one address has so many links.
    headers: { origin: ORIGIN, 'content-type': 'application/json', 'x-forwarded-for': `10.${randomBytes(3).join('.')}` },
    body: JSON.stringify({ token: secret, name, readingLanguage: 'en', coachLanguage: 'en', timeZone: 'Europe/Berlin' }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const session = await deps.prisma.session.findFirstOrThrow({ where: { user: { name } } })
  const actor = await findActor(deps.sql, session.id as Actor['sessionId'], deps.clock.now())
  if (!actor) throw new Error(`no seat: ${response.status}`)
  return { actor, cookie }
}

/** Talks of this guest with the landlady, in Spanish. */
export async function startTalks(
  deps: TestDeps,
  actor: Actor,
  count: number,
  coachMode: 'live' | 'silent' = 'live',
): Promise<ConversationId[]> {
  const talks: ConversationId[] = []
  for (let index = 0; index < count; index += 1) {
    const { conversationId } = await startTalk(deps, actor, { scene: 'broken-heating', language: 'es', coachLanguage: 'en', coachMode })
    talks.push(conversationId)
  }
  return talks
}
