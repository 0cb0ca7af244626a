// The floor: sockets that were upgraded by hand. A message is framed once and, in one tick, written to each of the room's sockets once with
// all that came in that tick. With `WS=1` the same on `ws`, as everybody writes it first.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { answerFrame, messageFrame, type Sent } from './message-view.ts'
import { readMasked, textFrame } from './raw-frames.ts'

interface Member {
  write(frame: Buffer, text: string): void
}

interface Room {
  seq: number
  members: Set<Member>
  frames: Buffer[]
  texts: string[]
}

const { PORT, WS } = process.env
const rooms = new Map<string, Room>()
const server = createServer((_request, response) => response.end('ready'))
if (WS) serveWs()
else server.on('upgrade', serveRaw)
server.listen(Number(PORT), '127.0.0.1')

function roomOf(request: IncomingMessage): Room {
  const name = new URL(request.url ?? '', 'http://localhost').searchParams.get('room') ?? ''
  const room = rooms.get(name) ?? { seq: 0, members: new Set(), frames: [], texts: [] }
  rooms.set(name, room)
  return room
}

function serveWs(): void {
  new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false }).on('connection', (socket, request) => {
    const room = roomOf(request)
    const member: Member = { write: (_frame, text) => socket.send(text) }
    room.members.add(member)
    socket.on('close', () => room.members.delete(member))
    socket.on('message', (data: Buffer) => hear(room, member, data))
    socket.send(JSON.stringify({ type: 'ok', requestId: 'hello' }))
  })
}

function serveRaw(request: IncomingMessage, socket: Duplex): void {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
  const room = roomOf(request)
  const member: Member = { write: (frame) => void socket.write(frame) }
  room.members.add(member)
  let held: Buffer = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
    for (let frame = readMasked(held); frame; frame = readMasked(held)) {
      held = held.subarray(frame.size)
      if (frame.opcode === 1) hear(room, member, frame.payload)
    }
  })
  socket.on('error', () => {})
  socket.on('close', () => room.members.delete(member))
  socket.write(textFrame(JSON.stringify({ type: 'ok', requestId: 'hello' })))
}

function hear(room: Room, member: Member, data: Buffer): void {
  const sent = JSON.parse(data.toString()) as Sent
  room.seq += 1
  const answer = JSON.stringify(answerFrame(sent, room.seq))
  member.write(textFrame(answer), answer)
  const text = JSON.stringify(messageFrame(sent, room.seq))
  if (WS) {
    for (const other of room.members) other.write(Buffer.alloc(0), text)
    return
  }
  if (room.frames.push(textFrame(text)) > 1) return
  setImmediate(() => {
    const batch = Buffer.concat(room.frames)
    room.frames = []
    for (const other of room.members) other.write(batch, '')
  })
}
