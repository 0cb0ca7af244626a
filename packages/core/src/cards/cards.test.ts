import { CARD_UNDO_MS, CARDS_PAGE } from '@parley/contracts/cards'
import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eraseMessage } from '../chat/erase-message.ts'
import { leaveGroup } from '../chat/leave-group.ts'
import { saveMessageCard } from '../chat/save-message-card.ts'
import type { Actor } from '../deps.ts'
import { saveMomentCard } from '../practice/save-moment-card.ts'
import { createCircle, createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { listCards } from './list-cards.ts'
import { purgeCards } from './purge-cards.ts'
import { removeCard } from './remove-card.ts'
import { restoreCard } from './restore-card.ts'

let deps: TestDeps
let asha: Actor
let camille: Actor
let conversationId: ConversationId
let messageId: MessageId
beforeEach(async () => {
  deps = await createTestDeps()
  ;({ asha, camille, conversationId } = await createPair(deps))
  messageId = (await say(deps, { ...camille, writingLanguage: 'es' }, conversationId, 'Mañana voy al Louvre.')).id
})
afterEach(() => deps[Symbol.asyncDispose]())

const save = (actor = asha) => saveMessageCard(deps, actor, { conversationId, messageId })
const cards = async (actor = asha) => (await listCards(deps, actor, { before: null })).cards

async function translate(text: string) {
  // Nobody here translates, and says so.
  await deps.settled()
  await deps.sql.query(
    `INSERT INTO message_translations (id, message_id, conversation_id, seq, language, revision, state, text, owner, lease_until)
     VALUES (gen_random_uuid(), $1, $2, 99, 'en', 1, 'DONE', $3, 'test', now())
     ON CONFLICT (message_id, language) DO UPDATE SET state = EXCLUDED.state, text = EXCLUDED.text, reason = NULL`,
    [messageId, conversationId, text],
  )
}

it('keeps what was said and what it means, once', async () => {
  const { id, isNew } = await save()
  expect(isNew).toBe(true)
  await translate('Tomorrow I go to the Louvre.')
  expect(await save()).toEqual({ id, isNew: false })
  expect(await cards()).toEqual([
    {
      id,
      front: 'Mañana voy al Louvre.',
      frontLanguage: 'es',
      back: 'Tomorrow I go to the Louvre.',
      backLanguage: 'en',
      isComing: false,
      from: { kind: 'chat', conversationId, seq: 1, messageId },
      createdAt: expect.any(Number),
    },
  ])
  expect(await cards(camille)).toEqual([])
})

it('comes a page at a time, the newest first, in one question each', async () => {
  await deps.sql.query(
    `INSERT INTO cards (id, owner_id, source, front, front_language, back, back_language, created_at)
     SELECT gen_random_uuid(), $1, n::text, n::text, 'es', '', 'en', now() - n / 3 * interval '1 minute' FROM generate_series(1, $2::int) n`,
    [asha.userId, CARDS_PAGE + 2],
  )
  const query = vi.spyOn(deps.sql, 'query')
  const first = await listCards(deps, asha, { before: null })
  expect(query).toHaveBeenCalledTimes(1)
  const last = first.cards.at(-1)
  const second = await listCards(deps, asha, { before: last ? { createdAt: last.createdAt, id: last.id } : null })
  expect([first.hasMore, second.hasMore]).toEqual([true, false])
  expect(new Set([...first.cards, ...second.cards].map(({ front }) => front)).size).toBe(CARDS_PAGE + 2)
})

describe('a card that is deleted', () => {
  it('can be brought back for a while, and is then gone', async () => {
    const { id } = await save()
    await removeCard(deps, asha, { id })
    expect(await cards()).toEqual([])
    await restoreCard(deps, asha, { id })
    expect(await cards()).toHaveLength(1)
    await removeCard(deps, asha, { id })
    deps.clock.pass(CARD_UNDO_MS + 1)
    await expect(restoreCard(deps, asha, { id })).rejects.toMatchObject({ code: 'not-found' })
    await purgeCards(deps)
    expect(await deps.prisma.card.count()).toBe(0)
  })

  it('is there again when its line is saved again', async () => {
    const { id } = await save()
    await removeCard(deps, asha, { id })
    expect(await save()).toEqual({ id, isNew: true })
    expect(await cards()).toHaveLength(1)
  })

  it('is nobody else’s to delete', async () => {
    const { id } = await save()
    await expect(removeCard(deps, camille, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(restoreCard(deps, camille, { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('goes with the message, for everybody who kept it, and not with one’s own view of it', async () => {
  await save()
  await save(camille)
  await eraseMessage(deps, asha, { conversationId, messageId, scope: 'me' })
  expect(await cards()).toHaveLength(1)
  await eraseMessage(deps, camille, { conversationId, messageId, scope: 'all' })
  expect([await cards(), await cards(camille)]).toEqual([[], []])
  await expect(save(camille)).rejects.toMatchObject({ code: 'not-found' })
})

it('leads nowhere when its reader has left', async () => {
  const { people, conversationId: group } = await createCircle(deps, 2)
  const [owner, other] = people as [Actor, Actor]
  const line = await say(deps, owner, group, 'Hello')
  await saveMessageCard(deps, other, { conversationId: group, messageId: line.id })
  await leaveGroup(deps, other, group)
  expect(await cards(other)).toMatchObject([{ front: 'Hello', from: null }])
})

it('refuses a message that one does not see', async () => {
  await expect(save(await createActor(deps))).rejects.toMatchObject({ code: 'not-found' })
})

describe('a moment of a debrief', () => {
  const moment = { turnNumber: 1, quote: 'Necesito que viene', say: 'Necesito que venga', why: 'A wish.' }

  async function createDebrief(): Promise<ConversationId> {
    const talk = await createTalk(deps, asha)
    const text = JSON.stringify({ headline: '', goals: [], moments: [moment], keep: null, words: [], helpedTurns: [] })
    await deps.sql.query(
      `INSERT INTO replies (id, conversation_id, role, kind, state, text, owner, lease_until, created_at)
       VALUES (gen_random_uuid(), $1, 'EXAMINER', 'DEBRIEF', 'DONE', $2, 'test', now(), now())`,
      [talk, text],
    )
    return talk
  }

  it('is kept with why, and leads to the talk', async () => {
    const talk = await createDebrief()
    await saveMomentCard(deps, asha, { conversationId: talk, turnNumber: 1, quote: moment.quote })
    await saveMomentCard(deps, asha, { conversationId: talk, turnNumber: 1, quote: moment.quote })
    expect(await cards()).toMatchObject([
      { front: moment.say, frontLanguage: 'es', back: 'A wish.', backLanguage: 'en', from: { kind: 'talk', conversationId: talk } },
    ])
  })

  it('has to be one, in a talk of one’s own', async () => {
    const talk = await createDebrief()
    const refused = { code: 'not-found' }
    await expect(saveMomentCard(deps, asha, { conversationId: talk, turnNumber: 2, quote: moment.quote })).rejects.toMatchObject(refused)
    await expect(saveMomentCard(deps, camille, { conversationId: talk, turnNumber: 1, quote: moment.quote })).rejects.toMatchObject(refused)
  })
})
