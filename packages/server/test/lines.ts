import type { ServerFrame } from '@parley/contracts/socket'
import { Connection } from '../src/socket/connection.ts'

/** What a socket writes to: says each text that is written to it, whole frames as they go out. */
export function createLine(hear: (text: string) => void) {
  return {
    write(bytes: Buffer): boolean {
      for (const text of textsOf(bytes)) hear(text)
      return true
    },
  }
}

/** The texts in whole frames of a server, in a row. */
export function textsOf(bytes: Buffer): string[] {
  const texts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const short = bytes[at + 1] ?? 0
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
    const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    texts.push(bytes.toString('utf8', start, start + length))
    at = start + length
  }
  return texts
}

type Args = ConstructorParameters<typeof Connection>

/** A socket in memory that keeps what it was sent, and the code with which it was closed. */
export function createConnection(actor: Args[1]) {
  const frames: ServerFrame[] = []
  const socket = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    closedWith: 0,
    send: (text: string) => void frames.push(JSON.parse(text)),
    close(code: number) {
      Object.assign(socket, { readyState: 2, closedWith: code })
    },
    terminate() {},
  }
  return { connection: new Connection(socket as unknown as Args[0], actor, createLine(socket.send)), socket, frames }
}
