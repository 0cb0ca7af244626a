import { randomUUID } from 'node:crypto'
import type { MessageView } from '@parley/contracts/chat'
import type { ClientMessageId, ConversationId, MessageId } from '@parley/contracts/ids'
import type { Actor } from '@parley/core/deps'
import { createCircle, say } from '@parley/core/testing/chats'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ChatHistory, judgeChat } from './chat-history.ts'
import { SPOTLESS, type Verdict } from './history.ts'

let deps: TestDeps
let conversationId: ConversationId
let message: MessageView
beforeAll(async () => {
  deps = await createTestDeps()
  const circle = await createCircle(deps, 2)
  ;({ conversationId } = circle)
  message = await say(deps, circle.people[0] as Actor, conversationId, 'Hola')
})
afterAll(() => deps[Symbol.asyncDispose]())

const added = (seq: number, change: Partial<MessageView> = {}) => ({
  kind: 'delivery' as const,
  line: 1,
  frame: { type: 'message-added' as const, conversationId, seq, message: { ...message, ...change } },
})

/** A history in which all is well, and what `add` says besides. */
function tell(add: (history: ChatHistory) => void): ChatHistory {
  const history = new ChatHistory()
  const { clientMessageId: key, id: messageId, seq, body } = message
  history.sends.push({ conversationId, key, body })
  history.acks.push({ at: 1, ms: 1, key, messageId, seq })
  history.lines.record('nina', { kind: 'hello', line: 1, conversationId, afterSeq: 1 })
  history.lines.record('nina', added(2))
  add(history)
  return history
}

const other = randomUUID() as ClientMessageId
const WRONGS: [string, keyof Verdict, (history: ChatHistory) => void][] = [
  [
    'an acknowledged message that is not there',
    'lost',
    ({ acks, sends }) => {
      sends.push({ conversationId, key: other, body: 'Adiós' })
      acks.push({ at: 2, ms: 1, key: other, messageId: randomUUID() as MessageId, seq: 3 })
    },
  ],
  ['one that is there as another', 'lost', ({ sends }) => void Object.assign(sends[0] ?? {}, { body: 'Hello' })],
  ['one in another place', 'lost', ({ acks }) => void Object.assign(acks[0] ?? {}, { seq: 3 })],
  [
    'one key that was acknowledged as two',
    'duplicate',
    ({ acks }) => void acks.push({ at: 2, ms: 1, key: message.clientMessageId, messageId: randomUUID() as MessageId, seq: 2 }),
  ],
  ['a frame that comes again', 'reordered', ({ lines }) => lines.record('nina', added(2))],
  ['a frame that was passed over', 'holes', ({ lines }) => lines.record('nina', added(4))],
  [
    'a resume that says more than it gave',
    'holes',
    ({ lines }) => lines.record('nina', { kind: 'caught-up', line: 1, conversationId, seq: 3 }),
  ],
  ['a message that is not stored', 'phantoms', ({ lines }) => lines.record('nina', added(3, { id: randomUUID() as MessageId }))],
  ['a message with other words', 'phantoms', ({ lines }) => lines.record('nina', added(3, { body: 'Hello' }))],
  ['a message that nobody sent', 'phantoms', ({ sends }) => void sends.pop()],
]

describe('the judge of chats', () => {
  it('finds nothing where nothing is wrong', async () => {
    const history = tell(() => {})
    expect(await judgeChat(history, deps.sql)).toEqual(SPOTLESS)
  })

  it.each(WRONGS)('finds %s', async (_name, where, add) => {
    expect((await judgeChat(tell(add), deps.sql))[where]).not.toEqual([])
  })

  it.each([
    ['a hole in a feed', 'UPDATE conversations SET last_seq = last_seq + 1', 'holes'],
    [
      'a message that was said twice',
      `INSERT INTO messages (id, conversation_id, seq, client_message_id, body, language, created_at) SELECT gen_random_uuid(), conversation_id, 3, gen_random_uuid(), body, 'en', now() FROM messages WHERE notice IS NULL`,
      'duplicate',
    ],
  ] as const)('finds %s', async (_name, wrong, where) => {
    const client = await deps.sql.connect()
    await client.query('BEGIN')
    await client.query(wrong)
    const history = tell(() => {})
    expect((await judgeChat(history, client))[where]).not.toEqual([])
    await client.query('ROLLBACK')
    client.release()
  })
})
