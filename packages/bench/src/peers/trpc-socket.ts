// A room as a tRPC subscription over its own WebSocket adapter.
import { EventEmitter, on } from 'node:events'
import { createServer } from 'node:http'
import { initTRPC } from '@trpc/server'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { WebSocketServer } from 'ws'
import { z } from 'zod'
import { answerFrame, messageFrame, type Sent } from './message-view.ts'

const t = initTRPC.create()
const rooms = new EventEmitter()
rooms.setMaxListeners(0)
const seqs = new Map<string, number>()
const router = t.router({
  room: t.procedure.input(z.string()).subscription(async function* ({ input, signal }) {
    for await (const [frame] of on(rooms, input, signal ? { signal } : {})) yield frame as unknown
  }),
  send: t.procedure.input(z.custom<Sent>()).mutation(({ input }) => {
    const seq = (seqs.get(input.conversationId) ?? 0) + 1
    seqs.set(input.conversationId, seq)
    rooms.emit(input.conversationId, messageFrame(input, seq))
    return answerFrame(input, seq)
  }),
})
const server = createServer((_request, response) => response.end('ready'))
applyWSSHandler({ wss: new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false }), router })
server.listen(Number(process.env.PORT), '127.0.0.1')
