// Three operations by one way of asking PostgreSQL, WAY: `prisma`, `pg` or `ours`. GET /<operation>?count=… does it so often, one after
// the other, and says what each took.
import { randomUUID, randomUUIDv7 } from 'node:crypto'
import { createServer } from 'node:http'
import type { ClientMessageId, MessageId } from '@parley/contracts/ids'
import { findActor } from '@parley/core/auth/store'
import { listMessages } from '@parley/core/chat/list-messages'
import { SendBatcher } from '@parley/core/chat/send-batcher'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool, transaction } from '@parley/core/db/sql'
import type { Actor } from '@parley/core/deps'
import { insertHold } from '@parley/core/quota/store'
import { chatId, sessionId, userId } from '../chat/data.ts'

const { PORT, DATABASE_URL = '', WAY, SEQ = '500' } = process.env
const BODY = 'The train from the north is late again, so we will meet in front of the station and walk home together.'
const WORDS = 'again front home late meet north station together train walk'
const PAGE = 50
const sql = createSqlPool({ url: DATABASE_URL, max: 4, onIdleError: () => {} })
const prisma = createPrisma(sql)
const sends = new SendBatcher(sql)
const clock = { now: Date.now }
const deps = { sql, clock }
const actor = (await findActor(sql, sessionId(0), clock.now())) as Actor
const budget = await prisma.budget.findFirstOrThrow({ where: { accountId: actor.budgetAccountId } })
const conversationId = chatId(0)
const middle = Math.floor(Number(SEQ) / 2)
let seq = Number(SEQ) + 1_000_000

const OPERATIONS: Record<string, Record<string, () => Promise<unknown>>> = {
  prisma: {
    insert: () =>
      prisma.$transaction([
        prisma.conversation.update({ where: { id: conversationId }, data: { lastSeq: { increment: 1 }, activeAt: new Date() } }),
        prisma.message.create({ data: { id: randomUUIDv7(), seq: (seq += 1), ...said() } }),
      ]),
    page: () =>
      prisma.message.findMany({
        where: { conversationId, seq: { lt: middle }, hidden: { none: { userId: actor.userId } } },
        orderBy: { seq: 'desc' },
        take: PAGE,
        include: { sender: true, mentions: true, attachments: true, reactions: true },
      }),
    reserve: () => {
      const id = randomUUID()
      const at = { budgetId: budget.id, amount: 10, subjectId: id, createdAt: new Date() }
      return prisma.$transaction([
        prisma.budget.update({ where: { id: budget.id }, data: { held: { increment: 10 } } }),
        prisma.budgetEntry.create({ data: { id: randomUUIDv7(), kind: 'HOLD', ...at } }),
        prisma.budgetHold.create({ data: { id: randomUUIDv7(), ...at } }),
      ])
    },
  },
  pg: {
    insert: () =>
      transaction(sql, async (client) => {
        const values = [conversationId]
        await client.query({ name: 'b', text: 'UPDATE conversations SET last_seq = last_seq + 1, active_at = now() WHERE id = $1', values })
        await client.query({
          name: 'i',
          text: `INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, 'en', now())`,
          values: [randomUUIDv7(), conversationId, (seq += 1), userId(0), randomUUID(), BODY],
        })
      }),
    page: () =>
      sql.query({
        name: 'p',
        text: `SELECT m.*, u.name, u.avatar_id FROM messages m JOIN users u ON u.id = m.sender_id WHERE m.conversation_id = $1 AND m.seq < $2
               AND NOT EXISTS (SELECT 1 FROM hidden_messages h WHERE h.user_id = $3 AND h.message_id = m.id) ORDER BY m.seq DESC LIMIT ${PAGE}`,
        values: [conversationId, middle, actor.userId],
      }),
    reserve: hold,
  },
  ours: {
    insert: () =>
      sends.append(
        { id: randomUUIDv7() as MessageId, ...said(), language: 'en', replyToId: null, isCorrection: false, words: WORDS, body: BODY },
        clock.now(),
      ),
    page: () => listMessages(deps, actor, { conversationId, at: { side: 'before', seq: middle } }),
    reserve: hold,
  },
}

function hold(): Promise<unknown> {
  const ids = { id: randomUUIDv7(), entryId: randomUUIDv7(), subjectId: randomUUID() }
  return transaction(sql, (client) => insertHold(client, { ...ids, budgetId: budget.id, amount: 10, now: clock.now() }))
}

function said() {
  const ids = { conversationId, senderId: userId(0), clientMessageId: randomUUID() as ClientMessageId }
  return { ...ids, body: BODY, language: 'en' as const, createdAt: new Date() }
}

createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://localhost')
  const operation = OPERATIONS[WAY ?? '']?.[url.pathname.slice(1)]
  if (!operation) return response.end('ready')
  measure(operation, Number(url.searchParams.get('count'))).then(
    (figures) => response.end(JSON.stringify(figures)),
    (error: Error) => response.writeHead(500).end(error.stack),
  )
}).listen(Number(PORT), '127.0.0.1')

async function measure(operation: () => Promise<unknown>, count: number): Promise<{ microseconds: number; cpu: number }> {
  for (let time = 0; time < count / 4; time += 1) await operation()
  const [begun, before] = [performance.now(), process.cpuUsage()]
  for (let time = 0; time < count; time += 1) await operation()
  const { user, system } = process.cpuUsage(before)
  return { microseconds: ((performance.now() - begun) / count) * 1_000, cpu: (user + system) / count }
}
