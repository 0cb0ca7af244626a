import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '@parley/contracts/errors'
import type { ConversationId } from '@parley/contracts/ids'
import { clientFrame, type ClientFrame, type ServerFrame } from '@parley/contracts/socket'
import { AppError } from '@parley/core/errors'
import fc, { type Arbitrary } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHAT_FRAMES, chat, key, text } from './faults/chat-frames.ts'
import { auditBudgets } from './faults/budgets.ts'
import { fingerprint } from './faults/fingerprint.ts'
import { FUZZ_MS, hold } from './faults/fuzz.ts'
import { seatGuest, startTalks } from './faults/guests.ts'
import { breakOne, oddValue } from './faults/odd-values.ts'
import { parseFrame } from '../src/socket/dispatch.ts'
import { giveChats } from './faults/own-chats.ts'
import { createWorld, openSocket, ORIGIN, type TestSocket, type World } from './world.ts'

/** Words that stand for ids that only a running test knows. */
const talk = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('@own', '@own', '@own', '@own', '@other', '@ended') },
  fc.constant('@foreign'),
  fc.uuid(),
)
const turn = fc.oneof({ weight: 8, arbitrary: fc.constant('@turn') }, fc.uuid())
const reply = fc.oneof({ weight: 8, arbitrary: fc.constant('@reply') }, fc.uuid())
const message = fc.oneof(fc.constantFrom('@saidGroup', '@heardDirect'), fc.uuid())

const FRAMES: Record<ClientFrame['type'], Arbitrary<object>> = {
  hello: fc.record({
    open: fc.array(
      fc.record({ conversationId: fc.oneof(talk, chat), afterSeq: fc.oneof(fc.nat(20), fc.constantFrom(2 ** 31, 2 ** 53 - 1)) }),
      {
        maxLength: 5,
      },
    ),
    inboxSeq: fc.oneof(fc.constant(undefined), fc.nat(20), fc.constantFrom(2 ** 31, 2 ** 53 - 1)),
  }),
  'watch-set': fc.record({ isWatching: fc.boolean() }),
  'turn-send': fc.record({ conversationId: talk, clientMessageId: key, text }),
  'turn-replace': fc.record({ conversationId: talk, turnId: turn, editId: key, text }),
  'reply-stop': fc.record(
    { conversationId: talk, role: fc.constantFrom('partner', 'coach', 'examiner') },
    { requiredKeys: ['conversationId'] },
  ),
  'reply-retry': fc.record({ conversationId: talk, replyId: reply }),
  'coach-ask': fc.record({
    conversationId: talk,
    askId: key,
    ask: fc.oneof(
      fc.record({ kind: fc.constantFrom('next', 'ideas') }),
      fc.record({ kind: fc.constant('advice'), question: text }),
      fc.record({ kind: fc.constant('gloss'), replyId: fc.oneof(reply, fc.constant(null)) }),
    ),
  }),
  'translation-want': fc.record({ conversationId: talk, messageIds: fc.array(message, { minLength: 1, maxLength: 3 }) }),
  ...CHAT_FRAMES,
}
const good = fc.oneof(...Object.entries(FRAMES).map(([type, fields]) => fields.map((of) => ({ type, requestId: '1', ...of }))))

interface Person {
  socket: TestSocket
  cookie: string
  own: ConversationId
  other: ConversationId
  ended: ConversationId
  key: string
  /** Chats, messages and people of theirs, by name. */
  more: Record<string, string>
}

/** Frames that one person sends: fewer than a socket may at once. */
const FRAMES_EACH = 30

let world: World
let foreign: ConversationId
beforeAll(async () => {
  world = await createWorld({
    config: { TRUST_PROXY: 1 },
    partner: () => ({ text: 'Ya.' }),
    coach: () => ({ text: 'say: Buenas\nnote: Polite.' }),
  })
  foreign = (await world.guest()).conversationId
})
afterAll(() => world[Symbol.asyncDispose]())

async function createPerson(): Promise<Person> {
  const { actor, cookie } = await seatGuest(world.deps, world.url)
  const [own = expect.fail(), other = expect.fail(), ended = expect.fail()] = await startTalks(world.deps, actor, 3)
  await world.deps.sql.query('UPDATE talks SET ended_at = now() WHERE conversation_id = $1', [ended])
  const socket = await openSocket(world.url, { origin: ORIGIN, cookie })
  await socket.hello(own, 0)
  const { direct, group, said, heard, peer } = await giveChats(world.deps, actor)
  const messages = { saidDirect: said.direct, saidGroup: said.group, heardDirect: heard.direct, heardGroup: heard.group }
  return { socket, cookie, own, other, ended, key: randomUUID(), more: { direct, group, ...messages, peer, self: actor.userId } }
}

async function nameIds({ own, other, ended, key, more }: Person, json: string): Promise<string> {
  const { rows } = await world.deps.sql.query<{ turn: string | null; reply: string | null }>(
    `SELECT (SELECT id FROM turns WHERE conversation_id = $1 ORDER BY number DESC LIMIT 1) AS turn,
            (SELECT id FROM replies WHERE conversation_id = $1 ORDER BY created_at DESC LIMIT 1) AS reply`,
    [own],
  )
  const ids: Record<string, string> = {
    own,
    other,
    ended,
    foreign,
    key,
    turn: rows[0]?.turn ?? randomUUID(),
    reply: rows[0]?.reply ?? randomUUID(),
    ...more,
  }
  return json.replaceAll(/"@([a-zA-Z]+)"/g, (_match, name: string) => JSON.stringify(ids[name]))
}

const isAnswer = (frame: ServerFrame): frame is Extract<ServerFrame, { type: 'ok' | 'error' }> =>
  frame.type === 'ok' || frame.type === 'error'

/** @returns the code of its refusal, `null` when it was done. */
async function tell({ socket }: Person, message: string): Promise<ErrorCode | null> {
  const before = socket.frames.filter(isAnswer).length
  socket.raw.send(message)
  await socket.until(() => socket.frames.filter(isAnswer).length > before)
  const answer = socket.frames.filter(isAnswer).at(-1)
  return answer?.type === 'error' ? answer.code : null
}

/** What a frame may be told; never that something inside us went wrong. */
const REFUSALS: (ErrorCode | null)[] = [
  null,
  'bad-request',
  'not-allowed',
  'not-found',
  'too-large',
  'conflict',
  'rate-limited',
  'talk-ended',
  'needs-care',
  'budget-spent',
]

describe('a frame', () => {
  it('has a generator for every kind', () => {
    expect(clientFrame.options.map((option) => option.shape.type.value).sort()).toEqual(Object.keys(FRAMES).sort())
  })

  it(
    'that fits its schema is done, or refused by name and then has changed nothing',
    async ({ annotate }) => {
      const codes = new Map<ErrorCode | null, number>()
      let person = await createPerson()
      let told = 0
      await hold(
        annotate,
        fc.asyncProperty(fc.array(good, { minLength: 1, maxLength: 5 }), async (frames) => {
          // Another before a limit of theirs is reached.
          if (told > FRAMES_EACH) {
            person.socket.raw.close()
            person = await createPerson()
            told = 0
          }
          for (const frame of frames) {
            told += 1
            await world.deps.settled()
            const before = await fingerprint(world.deps.sql)
            const code = await tell(person, await nameIds(person, JSON.stringify(frame)))
            codes.set(code, (codes.get(code) ?? 0) + 1)
            expect(REFUSALS).toContain(code)
            if (code) expect(await fingerprint(world.deps.sql)).toBe(before)
          }
        }),
      )
      await world.deps.settled()
      await annotate([...codes].map(([code, count]) => `${code ?? 'ok'} ${count}`).join(', '))
      expect(world.deps.logged.filter(({ level }) => level === 'error')).toEqual([])
      expect(await auditBudgets(world.deps.sql)).toEqual([])
    },
    FUZZ_MS,
  )

  it(
    'that does not is a bad request, and changes nothing',
    async ({ annotate }) => {
      const broken = fc.oneof({ weight: 4, arbitrary: breakOne(good) }, oddValue)
      const person = await createPerson()
      let count = 0
      await world.deps.settled()
      const before = await fingerprint(world.deps.sql)
      await hold(
        annotate,
        fc.asyncProperty(fc.array(broken, { minLength: 1, maxLength: 12 }), async (frames) => {
          const messages = frames
            .map((frame) => JSON.stringify(frame))
            .filter((message) => !clientFrame.safeParse(JSON.parse(message)).success)
          const socket = await openSocket(world.url, { origin: ORIGIN, cookie: person.cookie })
          for (const message of messages) expect(await tell({ ...person, socket }, message)).toBe('bad-request')
          count += messages.length
          socket.raw.close()
        }),
      )
      await annotate(`${count} frames`)
      expect(await fingerprint(world.deps.sql)).toBe(before)
      expect(await tell(person, '{"type":"hello","requestId":"1","open":[]}')).toBe(null)
      expect(world.deps.logged.filter(({ level }) => level === 'error')).toEqual([])
    },
    FUZZ_MS,
  )
})

describe('JSON on the socket', () => {
  const turnOf = (own: string, text: string) =>
    `{"type":"turn-send","requestId":"1","conversationId":"${own}","clientMessageId":"${randomUUID()}","text":${text}}`
  const helloWith = (own: string, afterSeq: string) =>
    `{"type":"hello","requestId":"1","open":[{"conversationId":"${own}","afterSeq":${afterSeq}}]}`

  it.each<[string, (own: string) => string, ErrorCode | null]>([
    ['60,000 brackets deep', () => '['.repeat(60_000), 'bad-request'],
    ['20,000 levels deep, and whole', () => '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000), 'bad-request'],
    ['20,000 levels deep, inside a frame', (own) => turnOf(own, `${'['.repeat(20_000)}${']'.repeat(20_000)}`), 'bad-request'],
    [
      'of 6,000 keys',
      (own) => `{${Array.from({ length: 6_000 }, (_, index) => `"${index}":1`).join(',')},${helloWith(own, '0').slice(1)}`,
      null,
    ],
    ['with __proto__', (own) => helloWith(own, '0').replace('{', '{"__proto__":{"isAdmin":true},'), null],
    ['with constructor', (own) => helloWith(own, '0').replace('{', '{"constructor":{"prototype":{"isAdmin":true}},'), null],
    ['with a polluting part', (own) => helloWith(own, '{"__proto__":{"valueOf":0}}'), 'bad-request'],
    ['with NaN', (own) => helloWith(own, 'NaN'), 'bad-request'],
    ['with Infinity', (own) => helloWith(own, '1e999'), 'bad-request'],
    ['with 2^53 + 1', (own) => helloWith(own, '9007199254740993'), 'bad-request'],
    ['with a negative', (own) => helloWith(own, '-1'), 'bad-request'],
    ['with a fraction', (own) => helloWith(own, '0.5'), 'bad-request'],
    ['with a zero too many', (own) => helloWith(own, '00'), 'bad-request'],
    ['with minus nothing', (own) => helloWith(own, '-0'), null],
    ['with a byte order mark', (own) => `\ufeff${helloWith(own, '0')}`, 'bad-request'],
    ['with a comment', (own) => `${helloWith(own, '0')}//`, 'bad-request'],
    ['with something behind it', (own) => `${helloWith(own, '0')}{}`, 'bad-request'],
    [
      'with a key twice: the last counts',
      (own) => helloWith(own, '0').replace('{"type":"hello"', '{"type":"turn-send","type":"hello"'),
      null,
    ],
    ['with a NUL', (own) => turnOf(own, String.raw`"a\u0000"`), 'bad-request'],
    ['with a raw NUL', (own) => turnOf(own, '"a\u0000"'), 'bad-request'],
    ['with what looks like a NUL', (own) => turnOf(own, String.raw`"a\\u0000"`), null],
    ['with 50,000 backslashes', (own) => turnOf(own, `"${'\\\\'.repeat(990)}"`), null],
    ['with a tab in a text', (own) => turnOf(own, '"a\tb"'), 'bad-request'],
    ['with half an escape', (own) => turnOf(own, String.raw`"\u12"`), 'bad-request'],
    ['of nothing', () => '', 'bad-request'],
    ['of null', () => 'null', 'bad-request'],
    ['of a text', () => '"hello"', 'bad-request'],
  ])('%s', async (_name, message, code) => {
    const person = await createPerson()
    const startedAt = performance.now()
    expect(await tell(person, message(person.own))).toBe(code)
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBe(undefined)
    await world.deps.settled()
    person.socket.raw.close()
  })

  it('is refused by name, however it is made', () => {
    const hostile = [
      '['.repeat(65_000),
      '{"a":'.repeat(13_000),
      `"${'\\\\'.repeat(32_000)}"`,
      `{"requestId"${' '.repeat(65_000)}`,
      '"requestId":'.repeat(5_400),
      `{"text":"${String.raw`\u0000`.repeat(10_000)}"}`,
      `[${'0,'.repeat(32_000)}0]`,
      `{"type":"hello","requestId":"1","open":[${'{"conversationId":"x","afterSeq":0},'.repeat(1_700)}0]}`,
    ]
    for (const message of hostile) expect(() => parseFrame(message)).toThrow(AppError)
  })

  it('stores a lone surrogate as what it is not, and knows the turn again', async () => {
    const person = await createPerson()
    const message = turnOf(person.own, String.raw`"a\ud800b"`)
    expect(await tell(person, message)).toBe(null)
    expect(await tell(person, message)).toBe(null)
    const { rows } = await world.deps.sql.query<{ text: string }>('SELECT text FROM turns WHERE conversation_id = $1', [person.own])
    expect(rows).toEqual([{ text: 'a\ufffdb' }])
    await world.deps.settled()
  })
})
