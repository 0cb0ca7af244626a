import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { now } from '../cpu.ts'

const TEXT = 0x81
const PONG = 0x8a
const PING = 9
const CLOSE = 8

/** A WebSocket client on a bare socket: it costs the measuring core as little as can be. */
export interface RawSocket {
  /** Bytes that came, frames' heads and the upgrade included. */
  readonly bytesRead: number
  send(text: string): void
  close(): void
  /** Gone without a word, as a line that breaks. */
  reset(): void
}

export interface RawSocketEars {
  /** Each message and when its bytes came (`now`). */
  onText?(text: string, at: number): void
  /** The same without a string made of it; the bytes are only there during the call. */
  onBytes?(payload: Buffer, at: number): void
  /** The line is gone, unless we closed it. */
  onEnd(reason: string): void
}

/** `from`: another address of this machine, for more lines than one has ports. */
export function openRawSocket(
  url: string,
  headers: Record<string, string>,
  { onText, onBytes, onEnd }: RawSocketEars,
  from?: string,
): Promise<RawSocket> {
  const { hostname, port, pathname, search } = new URL(url)
  const host = hostname === 'localhost' ? '127.0.0.1' : hostname
  const socket = connect({ host, port: Number(port), noDelay: true, ...(from === undefined ? {} : { localAddress: from }) })
  const lines = [
    `GET ${pathname}${search} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  let isOpen = false
  let isOver = false
  let held: Buffer = Buffer.alloc(0)
  const over = (reason: string) => {
    if (!isOver) onEnd(reason)
    isOver = true
  }
  const raw: RawSocket = {
    get bytesRead() {
      return socket.bytesRead
    },
    send: (text) => sendFrame(socket, TEXT, Buffer.from(text)),
    close() {
      isOver = true
      socket.destroy()
    },
    reset() {
      isOver = true
      socket.resetAndDestroy()
    },
  }
  return new Promise((resolve, reject) => {
    socket.on('error', (error) => (isOpen ? over(error.message) : reject(error)))
    socket.on('close', () => over('closed'))
    socket.on('data', (chunk) => {
      const at = now()
      held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
      if (!isOpen) {
        const end = held.indexOf('\r\n\r\n')
        if (end < 0) return
        const status = held.subarray(9, 12).toString()
        if (status !== '101') return reject(new Error(`the upgrade was answered with ${status}`))
        isOpen = true
        held = held.subarray(end + 4)
        resolve(raw)
      }
      for (let frame = readFrame(held); frame; frame = readFrame(held)) {
        held = held.subarray(frame.size)
        if (frame.opcode === 1) {
          if (onBytes) onBytes(frame.payload, at)
          else onText?.(frame.payload.toString(), at)
        } else if (frame.opcode === PING) sendFrame(socket, PONG, frame.payload)
        else if (frame.opcode === CLOSE) over(`closed with ${frame.payload.length >= 2 ? frame.payload.readUInt16BE(0) : 'no code'}`)
      }
    })
  })
}

/** The first frame of these bytes, unmasked as a server's are; `null` when it is not there whole. */
function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  if (bytes.length < 2) return null
  const opcode = (bytes[0] ?? 0) & 0x0f
  let length = (bytes[1] ?? 0) & 0x7f
  let start = 2
  if (length === 126) {
    if (bytes.length < 4) return null
    length = bytes.readUInt16BE(2)
    start = 4
  } else if (length === 127) {
    if (bytes.length < 10) return null
    length = Number(bytes.readBigUInt64BE(2))
    start = 10
  }
  const size = start + length
  return bytes.length < size ? null : { opcode, payload: bytes.subarray(start, size), size }
}

function sendFrame(socket: Socket, head: number, payload: Buffer): void {
  const long = payload.length > 125
  const frame = Buffer.alloc((long ? 4 : 2) + 4 + payload.length)
  frame[0] = head
  frame[1] = 0x80 | (long ? 126 : payload.length)
  if (long) frame.writeUInt16BE(payload.length, 2)
  const mask = randomBytes(4)
  const start = long ? 4 : 2
  mask.copy(frame, start)
  for (let index = 0; index < payload.length; index += 1) frame[start + 4 + index] = (payload[index] ?? 0) ^ (mask[index % 4] ?? 0)
  socket.write(frame)
}
