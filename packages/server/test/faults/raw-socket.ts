import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { ORIGIN } from '../world.ts'

export interface RawFrame {
  fin?: boolean
  /** RSV1 is 4, RSV2 is 2, RSV3 is 1. */
  rsv?: number
  opcode: number
  isMasked?: boolean
  payload?: Buffer
  /** What the header says that the payload's length is; default: what it is. */
  length?: bigint
  /** How the header says it: as short as it can (default), or in 2 or 8 bytes all the same. */
  lengthBytes?: 0 | 2 | 8
}

export const TEXT = 1
export const BINARY = 2
export const CLOSE = 8
export const PING = 9
export const PONG = 10
export const CONTINUATION = 0

/** The bytes of a frame that need not be a good one. */
export function toBytes({
  fin = true,
  rsv = 0,
  opcode,
  isMasked = true,
  payload = Buffer.alloc(0),
  length,
  lengthBytes = 0,
}: RawFrame): Buffer {
  const says = length ?? BigInt(payload.length)
  const mask = isMasked ? 0x80 : 0
  const first = Buffer.of((fin ? 0x80 : 0) | (rsv << 4) | opcode)
  let second: Buffer
  if (lengthBytes === 8 || says > 0xffffn) {
    second = Buffer.alloc(9)
    second[0] = mask | 127
    second.writeBigUInt64BE(says, 1)
  } else if (lengthBytes === 2 || says > 125n) {
    second = Buffer.alloc(3)
    second[0] = mask | 126
    second.writeUInt16BE(Number(says), 1)
  } else second = Buffer.of(mask | Number(says))
  if (!isMasked) return Buffer.concat([first, second, payload])
  const key = randomBytes(4)
  return Buffer.concat([first, second, key, payload.map((byte, index) => byte ^ (key[index % 4] ?? 0))])
}

/** A line to `/ws` on which a test writes bytes. */
export class RawSocket {
  readonly line: Socket
  /** The whole line is over. */
  readonly closed: Promise<void>
  #heard = Buffer.alloc(0)

  private constructor(line: Socket) {
    this.line = line
    line.on('error', () => {})
    this.closed = new Promise((resolve) => line.once('close', () => resolve()))
    line.on('data', (data: Buffer) => {
      this.#heard = Buffer.concat([this.#heard, data])
      if (this.frames.some(({ opcode }) => opcode === CLOSE)) line.end()
    })
  }

  /** Sends the upgrade as a browser would, and what follows at once behind it. */
  static async open(url: string, cookie: string): Promise<RawSocket> {
    const line = connect(Number(new URL(url).port), '127.0.0.1')
    line.write(
      `GET /ws HTTP/1.1\r\nHost: parley.test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nOrigin: ${ORIGIN}\r\nCookie: ${cookie}\r\n\r\n`,
    )
    const head = await new Promise<Buffer>((resolve, reject) => {
      line.once('data', resolve)
      line.once('error', reject)
      line.once('close', () => reject(new Error('closed before the upgrade')))
    })
    if (!head.toString('latin1').startsWith('HTTP/1.1 101')) throw new Error(head.toString('latin1').split('\r\n')[0])
    return new RawSocket(line)
  }

  send(...frames: (RawFrame | Buffer)[]): void {
    this.line.write(Buffer.concat(frames.map((frame) => (Buffer.isBuffer(frame) ? frame : toBytes(frame)))))
  }

  /** Frames that the server sent. */
  get frames(): { opcode: number; payload: Buffer }[] {
    const frames: { opcode: number; payload: Buffer }[] = []
    for (let at = 0; at + 2 <= this.#heard.length; ) {
      const opcode = (this.#heard[at] ?? 0) & 0x0f
      let length = (this.#heard[at + 1] ?? 0) & 0x7f
      let from = at + 2
      if (length === 126) length = this.#heard.readUInt16BE(from)
      if (length === 127) length = Number(this.#heard.readBigUInt64BE(from))
      from += length > 0xffff ? 8 : length > 125 ? 2 : 0
      frames.push({ opcode, payload: this.#heard.subarray(from, from + length) })
      at = from + length
    }
    return frames
  }

  /** The code of the server's close frame; `null` when it sent none. */
  get closeCode(): number | null {
    const close = this.frames.find(({ opcode }) => opcode === CLOSE)
    return close && close.payload.length >= 2 ? close.payload.readUInt16BE(0) : null
  }
}
