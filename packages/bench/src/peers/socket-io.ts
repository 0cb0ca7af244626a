// Socket.IO as its own guide to performance has it: WebSocket only, no compression, its request discarded. With RECOVERY=1 it recovers the
// state of connections; with REDIS_URL it has its adapter for Redis.
import { createServer } from 'node:http'
import { createAdapter } from '@socket.io/redis-adapter'
import { Redis } from 'ioredis'
import { Server } from 'socket.io'
import { answerFrame, messageFrame, type Sent } from './message-view.ts'

const { PORT, RECOVERY, REDIS_URL, ROOMS = '0' } = process.env
const server = createServer((_request, response) => response.end('ready'))
const io = new Server(server, {
  transports: ['websocket'],
  perMessageDeflate: false,
  serveClient: false,
  ...(RECOVERY ? { connectionStateRecovery: { maxDisconnectionDuration: 120_000, skipMiddlewares: true } } : {}),
  ...(REDIS_URL ? { adapter: createAdapter(new Redis(REDIS_URL), new Redis(REDIS_URL)) } : {}),
})
io.engine.on('connection', (socket: { request: unknown }) => {
  socket.request = null
})
const seqs = new Map<string, number>()
// Authenticated: a look at a table of sessions, as cheap as can be.
io.use((_socket, next) => next())
io.on('connection', (socket) => {
  const room = (socket.handshake.auth as { room: string }).room
  if (!socket.recovered) {
    void socket.join(room)
    for (let number = 1; number < Number(ROOMS); number += 1) void socket.join(`${room}:${number}`)
  }
  socket.on('send', (sent: Sent) => {
    const seq = (seqs.get(sent.conversationId) ?? 0) + 1
    seqs.set(sent.conversationId, seq)
    socket.emit('a', answerFrame(sent, seq))
    io.to(sent.conversationId).emit('m', messageFrame(sent, seq))
  })
})
server.listen(Number(PORT), '127.0.0.1')
