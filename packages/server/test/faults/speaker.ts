import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MessageSent } from '@parley/contracts/chat-frames'
import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import { createGroup } from '@parley/core/chat/create-group'
import type { Actor } from '@parley/core/deps'
import type { TestDeps } from '@parley/core/testing/deps'
import type { ChatHistory } from './chat-history.ts'
import { seatGuest } from './guests.ts'
import { type Address, Learner } from './learner.ts'

/** Pause before the next try, ms, about. */
const RETRY_MS = { noLine: 250, refused: 100 }

/** Somebody who talks with others, does not give up, and now and then says again what was heard already. */
export class Speaker extends Learner {
  readonly #history: ChatHistory
  readonly #chats: readonly ConversationId[]

  constructor(history: ChatHistory, address: Address, chats: readonly ConversationId[]) {
    super(history.lines, address, chats)
    this.#history = history
    this.#chats = chats
  }

  /** Says it until it is acknowledged, or refused for good. @returns the refusal. */
  async speak(conversationId: ConversationId, body: string, key = randomUUID() as ClientMessageId): Promise<ErrorCode | null> {
    if (!this.#history.sends.some((send) => send.key === key)) this.#history.sends.push({ conversationId, key, body })
    const said = { conversationId, clientMessageId: key, body, mentions: [], attachmentIds: [], replyToId: null, isCorrection: false }
    for (;;) {
      const sentAt = performance.now()
      const answer = await this.request({ type: 'message-send', ...said })
      const ms = performance.now() - sentAt
      if (answer?.type === 'ok') {
        const { id: messageId, seq } = (answer.result as MessageSent).message
        this.#history.acks.push({ at: performance.now(), ms, key, messageId, seq })
        return null
      }
      if (answer) this.#history.refusals.push({ code: answer.code, ms })
      else this.#history.silences.push(key)
      if (answer && answer.code !== 'unavailable' && answer.code !== 'rate-limited') return answer.code
      await sleep((answer ? RETRY_MS.refused : RETRY_MS.noLine) * (0.5 + Math.random()))
    }
  }

  /** Says one thing after the other in all chats; a third of it once more. */
  async talkOn(pauseMs: number, isOver: () => boolean): Promise<void> {
    for (let number = 0; !isOver(); number += 1) {
      const chat = this.#chats[number % this.#chats.length]
      if (!chat) throw new Error('nowhere to talk')
      const key = randomUUID() as ClientMessageId
      const body = `${this.name} says ${number}`
      const refusal = await this.speak(chat, body, key)
      if (refusal) throw new Error(`refused: ${refusal}`)
      if (Math.random() < 0.3) await this.speak(chat, body, key)
      await sleep(pauseMs * (0.5 + Math.random()))
    }
  }

  /** The chats that this one has not been told all of. */
  async behind({ sql }: Pick<TestDeps, 'sql'>): Promise<ConversationId[]> {
    const { rows } = await sql.query<{ id: ConversationId; lastSeq: number }>(
      'SELECT id, last_seq AS "lastSeq" FROM conversations WHERE id = ANY($1::uuid[])',
      [this.#chats],
    )
    return rows.flatMap(({ id, lastSeq }) => (this.cursors.get(id) === lastSeq ? [] : id))
  }
}

/** So many people in so many groups, each in two, who go to these servers by turns. */
export async function createSpeakers(
  deps: TestDeps,
  history: ChatHistory,
  { urls, people, groups, answerMs }: { urls: readonly [string, ...string[]]; people: number; groups: number; answerMs?: number },
): Promise<Speaker[]> {
  const seats = await Promise.all(Array.from({ length: people }, () => seatGuest(deps, urls[0])))
  const host: Actor = { ...(seats[0]?.actor as Actor), role: 'USER' }
  const chats = await Promise.all(
    Array.from({ length: groups }, async (_, index) => {
      const { conversationId } = await createGroup(deps, host, { title: `Group ${index}`, userIds: [] })
      return conversationId
    }),
  )
  const places = seats.flatMap(({ actor }, index) =>
    [index % groups, (index * 3 + 1) % groups].map((group) => ({ userId: actor.userId, chat: chats[group] })),
  )
  await deps.sql.query(
    `INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq)
     SELECT DISTINCT c, u, 'MEMBER'::"MemberRole", 1 FROM unnest($1::uuid[], $2::uuid[]) p (c, u) ON CONFLICT DO NOTHING`,
    [places.map(({ chat }) => chat), places.map(({ userId }) => userId)],
  )
  return seats.map(({ actor, cookie }, index) => {
    const url = urls[index % urls.length] ?? urls[0]
    const own = [...new Set(places.flatMap(({ userId, chat }) => (userId === actor.userId && chat ? chat : [])))]
    return new Speaker(history, { url, cookie, ...(answerMs === undefined ? {} : { answerMs }) }, own)
  })
}
