// Chat on `ws` that stores each message before it says so: STORE is `prisma` or `pg` (one insert a message), or `unnest` (what came while
// the last batch was stored is the next one). `QUIET=1`: only the answer, nothing for others: the floor of one durable send.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import { type WebSocket, WebSocketServer } from 'ws'
import { userId } from '../chat/data.ts'
import { answerFrame, messageFrame, type Sent } from './message-view.ts'

const { PORT, DATABASE_URL = '', STORE, QUIET } = process.env
const sql = createSqlPool({ url: DATABASE_URL, max: 10, onIdleError: () => {} })
const prisma = createPrisma(sql)
const SENDER = userId(0)

const rooms = new Map<string, { seq: number; members: Set<WebSocket> }>()
const server = createServer((_request, response) => response.end('ready'))
const sockets = new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false })
sockets.on('connection', (socket, request) => {
  const name = new URL(request.url ?? '', 'http://localhost').searchParams.get('room') ?? ''
  const room = rooms.get(name) ?? { seq: 0, members: new Set() }
  rooms.set(name, room)
  room.members.add(socket)
  socket.on('close', () => room.members.delete(socket))
  socket.on('message', (data: Buffer) => {
    const sent = JSON.parse(data.toString()) as Sent
    room.seq += 1
    const { seq } = room
    store(sent, seq).then(
      () => {
        socket.send(JSON.stringify(answerFrame(sent, seq)))
        if (QUIET) return
        const frame = JSON.stringify(messageFrame(sent, seq))
        for (const member of room.members) member.send(frame)
      },
      (error: Error) => socket.send(JSON.stringify({ type: 'error', message: error.message })),
    )
  })
  socket.send(JSON.stringify({ type: 'ok', requestId: 'hello' }))
})
server.listen(Number(PORT), '127.0.0.1')

async function store(sent: Sent, seq: number): Promise<unknown> {
  if (STORE === 'prisma') {
    const { conversationId, clientMessageId, body } = sent
    const row = { conversationId, clientMessageId, body, seq, language: 'en', senderId: SENDER, createdAt: new Date() }
    return prisma.message.create({ data: { id: randomUUID(), ...row } })
  }
  return STORE === 'pg' ? insertOne(sent, seq) : insertMany(sent, seq)
}

function insertOne({ conversationId, clientMessageId, body }: Sent, seq: number): Promise<unknown> {
  return sql.query({
    name: 'insert',
    text: `INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, 'en', now())`,
    values: [randomUUID(), conversationId, seq, SENDER, clientMessageId, body],
  })
}

let waiting: { sent: Sent; seq: number; resolve: (value: unknown) => void; reject: (error: Error) => void }[] = []
let isStoring = false

function insertMany(sent: Sent, seq: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    waiting.push({ sent, seq, resolve, reject })
    void storeWaiting()
  })
}

async function storeWaiting(): Promise<void> {
  if (isStoring || waiting.length === 0) return
  isStoring = true
  const batch = waiting
  waiting = []
  try {
    await sql.query({
      name: 'insert-many',
      text: `INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, created_at)
             SELECT m.id, m.chat, m.seq, $6, m.key, m.body, 'en', now() FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[]) m (id, chat, seq, key, body)`,
      values: [
        batch.map(() => randomUUID()),
        batch.map(({ sent }) => sent.conversationId),
        batch.map(({ seq }) => seq),
        batch.map(({ sent }) => sent.clientMessageId),
        batch.map(({ sent }) => sent.body),
        SENDER,
      ],
    })
    for (const { resolve } of batch) resolve(null)
  } catch (error) {
    for (const { reject } of batch) reject(error as Error)
  }
  isStoring = false
  void storeWaiting()
}
