import { randomUUID, randomUUIDv7 } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientMessageId, MessageId } from '@parley/contracts/ids'
import { findActor } from '@parley/core/auth/store'
import { listInbox } from '@parley/core/chat/list-inbox'
import { listMessages } from '@parley/core/chat/list-messages'
import { renderChatEvents } from '@parley/core/chat/render-chat-events'
import { SendBatcher } from '@parley/core/chat/send-batcher'
import { createSqlPool } from '@parley/core/db/sql'
import type { Actor } from '@parley/core/deps'
import { readSince } from '@parley/core/feed/read-since'
import type { Pool } from 'pg'
import type { Bench, BenchContext } from './bench.ts'
import { chatId, type ChatSize, createChats, fillHistory, sessionId, userId } from './chat/data.ts'
import { CHAT_SIZES } from './chat/sizes.ts'
import { withClient } from './place.ts'
import { judge, OURS, type Report, type Row } from './report.ts'
import { estimate, median, ratios } from './statistics.ts'

const TIMES = 60
const MISSED = 50
const GROUPS = [2, 10_000]
const DATABASE = 'bench_laws'

interface Law {
  words: string
  unit: string
  /** By size, the figures of the rounds. */
  figures: Map<number, number[]>
  atMost: number
}

/** What grows with what: each figure of the largest against that of the smallest. */
export const benchLaws: Bench = async (context) => {
  const laws = [...(await lawsOfHistory(context)), await lawOfInbox(context), await lawOfRows(context)]
  return { report: reportOf(laws), details: laws.map((law) => ({ ...law, figures: Object.fromEntries(law.figures) })) }
}

/** A send, a page and a resume in conversations of ever longer history. */
async function lawsOfHistory({ place, profile, say }: BenchContext): Promise<Law[]> {
  const { history: lengths } = CHAT_SIZES[profile.name]
  const size: ChatSize = { people: 10 * lengths.length, chats: lengths.length, membersPerChat: 10, stride: 10 }
  const databaseUrl = await place.createDatabase(DATABASE)
  await createChats(databaseUrl, size)
  for (const [chat, messages] of lengths.entries()) {
    say(`writing ${messages} messages`)
    await fillHistory(databaseUrl, size, { chat, messages })
  }
  await withClient(databaseUrl, (client) => client.query('VACUUM ANALYZE'))
  await withClient(databaseUrl, (client) => client.query('CHECKPOINT'))
  const laws = {
    send: { words: 'a send, by the length of the history', unit: 'ms', figures: new Map<number, number[]>(), atMost: 1.1 },
    page: { words: 'a page of the middle, by the length of the history', unit: 'ms', figures: new Map<number, number[]>(), atMost: 1.2 },
    resume: {
      words: `a resume after ${MISSED} missed, by the length of the history`,
      unit: 'ms',
      figures: new Map<number, number[]>(),
      atMost: 1.2,
    },
  }
  await withPool(databaseUrl, async (sql) => {
    const sends = new SendBatcher(sql)
    for (let round = 0; round < profile.rounds; round += 1) {
      say(`history, round ${round + 1} of ${profile.rounds}`)
      const works = lengths.map((messages, chat) => {
        const [sender, conversationId] = [userId(chat * 10), chatId(chat)]
        return {
          messages,
          send: () => sends.append({ ...saying(), conversationId, senderId: sender }, Date.now()),
          page: async () => {
            const actor = await actorOf(sql, chat * 10)
            return listMessages({ sql }, actor, { conversationId, at: { side: 'before', seq: messages / 2 } })
          },
          resume: async () => {
            const position = { conversationId, seq: messages - MISSED }
            const events = (await readSince(sql, [position])).get(conversationId) ?? []
            return renderChatEvents(sql, [{ conversationId, events: events.slice(0, MISSED) }], Date.now())
          },
        }
      })
      for (const name of ['send', 'page', 'resume'] as const) {
        // Alternating, so that what drifts, drifts for all.
        const times = works.map(() => [] as number[])
        for (let time = 0; time < TIMES; time += 1)
          for (const [index, work] of works.entries()) times[index]?.push(await timeOf(work[name]))
        for (const [index, { messages }] of works.entries()) note(laws[name], messages, median((times[index] ?? []).slice(TIMES / 4)))
      }
    }
  })
  return Object.values(laws)
}

/** The first page of an inbox of ever more conversations. */
async function lawOfInbox({ place, profile, say }: BenchContext): Promise<Law> {
  const { inbox: counts } = CHAT_SIZES[profile.name]
  const law: Law = { words: 'the inbox, by how many conversations are in it', unit: 'ms', figures: new Map(), atMost: 2 }
  for (const count of counts) {
    const databaseUrl = await place.createDatabase(DATABASE)
    await createChats(databaseUrl, { people: 2, chats: count, membersPerChat: 2, stride: 2 })
    await withClient(databaseUrl, async (client) => {
      await client.query(FIRST_MESSAGES)
      await client.query('VACUUM ANALYZE')
    })
    await withPool(databaseUrl, async (sql) => {
      const actor = await actorOf(sql, 0)
      for (let round = 0; round < profile.rounds; round += 1) {
        say(`inbox of ${count}, round ${round + 1} of ${profile.rounds}`)
        const times: number[] = []
        for (let time = 0; time < TIMES; time += 1)
          times.push(await timeOf(() => listInbox({ sql }, actor, { list: 'open', before: null })))
        note(law, count, median(times.slice(TIMES / 4)))
      }
    })
  }
  return law
}

/** Rows that a message writes, by how many are in the group. */
async function lawOfRows({ place, say }: BenchContext): Promise<Law> {
  const law: Law = { words: 'rows written a message, by how many are in the group', unit: 'rows', figures: new Map(), atMost: 1 }
  for (const members of GROUPS) {
    say(`rows in a group of ${members}`)
    const databaseUrl = await place.createDatabase(DATABASE)
    await createChats(databaseUrl, { people: members, chats: 1, membersPerChat: members, stride: members })
    const written = () =>
      withClient(databaseUrl, async (client) => {
        const { rows } = await client.query<{ written: number }>(`SELECT sum(n_tup_ins)::int AS written FROM pg_stat_user_tables`)
        return rows[0]?.written ?? Number.NaN
      })
    await sleep(1_500)
    const before = await written()
    await withPool(databaseUrl, async (sql) => {
      const sends = new SendBatcher(sql)
      for (let time = 0; time < TIMES; time += 1)
        await sends.append({ ...saying(), conversationId: chatId(0), senderId: userId(0) }, Date.now())
    })
    await sleep(1_500)
    note(law, members, ((await written()) - before) / TIMES)
  }
  return law
}

function reportOf(laws: readonly Law[]): Report {
  const columns = [OURS, 'smallest']
  const rows = laws.map(({ words, unit, figures, atMost }): Row => {
    const [smallest, largest] = [Math.min(...figures.keys()), Math.max(...figures.keys())]
    const ratio = estimate(ratios(figures.get(largest) ?? [], figures.get(smallest) ?? []))
    return {
      metric: `${words}, ${smallest.toLocaleString('en')} to ${largest.toLocaleString('en')}, ${unit}`,
      values: { [OURS]: estimate(figures.get(largest) ?? []), smallest: estimate(figures.get(smallest) ?? []) },
      against: 'smallest',
      ratio,
      gate: judge({ atMost }, ratio, ' x smallest'),
    }
  })
  const notes = ['ours: at the largest size. Medians of many, one after the other, the sizes in turn; the first quarter is not counted.']
  return { bench: 'laws', title: 'What grows with what', columns, rows, notes }
}

function note({ figures }: Law, size: number, value: number): void {
  figures.set(size, [...(figures.get(size) ?? []), value])
}

function saying() {
  const ids = { id: randomUUIDv7() as MessageId, clientMessageId: randomUUID() as ClientMessageId }
  return {
    ...ids,
    body: 'We will meet in front of the station.',
    language: 'en' as const,
    replyToId: null,
    isCorrection: false,
    words: 'front meet station',
  }
}

async function actorOf(sql: Pool, person: number): Promise<Actor> {
  const actor = await findActor(sql, sessionId(person), Date.now())
  if (!actor) throw new Error('nobody')
  return actor
}

async function withPool(url: string, work: (sql: Pool) => Promise<void>): Promise<void> {
  const sql = createSqlPool({ url, max: 2, onIdleError: () => {} })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const FIRST_MESSAGES = `WITH said AS (
    INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, created_at)
    SELECT gen_random_uuid(), c.id, 1, bench_id(3, 1), gen_random_uuid(), 'We will meet in front of the station.', 'en', now()
    FROM conversations c RETURNING conversation_id)
  UPDATE conversations SET last_seq = 1, active_at = now() - random() * interval '1 day' WHERE id IN (SELECT conversation_id FROM said)`
