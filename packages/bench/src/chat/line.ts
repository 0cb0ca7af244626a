import type { ConversationId } from '@parley/contracts/ids'
import { openRawSocket, type RawSocket } from '../relay/raw-socket.ts'

/** How a server is spoken to. All carry the same frames. */
export type Protocol = 'ours' | 'ws' | 'socket.io' | 'trpc'

export interface ChatEars {
  /** A message came; its bytes are only there during the call. */
  onMessage?(seq: number, payload: Buffer, at: number): void
  /** The sender's own answer: it is stored. */
  onAck?(key: string, at: number): void
  onFrame?(payload: Buffer, at: number): void
  onEnd(reason: string): void
}

export interface ChatLine {
  readonly bytesRead: number
  /** `key`: a UUID. */
  send(key: string, body: string): void
  close(): void
  reset(): void
  /** What it takes to come back to where this line was. */
  readonly position: Position
}

export interface Position {
  seq: number
  /** Socket.IO's own. */
  pid?: string
  offset?: string
}

export interface LineOptions {
  protocol: Protocol
  /** Of the server, `http:`. */
  url: string
  cookie?: string
  conversationId: ConversationId
  /** Also everything else that is said to this person. */
  withInbox?: boolean
  after?: Position
  /** Address of this machine to come from. */
  from?: string
}

const HELLO = 'hello'
const HEAD_LENGTH = 240

/** A member of one conversation: resolves when everything from before has come. */
export async function openLine(options: LineOptions, ears: ChatEars): Promise<ChatLine> {
  const { protocol, conversationId, after = { seq: 0 } } = options
  const position: Position = { ...after }
  const ready = Promise.withResolvers<void>()
  const end = (reason: string) => {
    ready.reject(new Error(reason))
    ears.onEnd(reason)
  }
  let raw: RawSocket | null = null
  const onBytes = (payload: Buffer, at: number) => {
    const head = payload.toString('latin1', 0, Math.min(HEAD_LENGTH, payload.length))
    ears.onFrame?.(payload, at)
    if (head.includes('"message-added"')) {
      const seq = Number(/"seq":(\d+)/.exec(head)?.[1])
      if (seq > position.seq) position.seq = seq
      if (protocol === 'socket.io') noteOffset(position, payload)
      ears.onMessage?.(seq, payload, at)
    } else if (head.includes('"ok"')) {
      const key = /"requestId":"([^"]+)"/.exec(head)?.[1] ?? ''
      if (key === HELLO) ready.resolve()
      else ears.onAck?.(key, at)
    } else if (head.includes('"error"')) end(`the server answered ${head}`)
    else if (protocol === 'socket.io') hearSocketIo(head)
    else if (protocol === 'trpc' && head.includes('"started"')) ready.resolve()
  }
  const hearSocketIo = (head: string) => {
    if (head === '2') raw?.send('3')
    else if (head.startsWith('40')) {
      position.pid = (JSON.parse(head.slice(2)) as { pid?: string }).pid
      ready.resolve()
    }
  }
  const opening = openRawSocket(addressOf(options), headersOf(options), { onBytes, onEnd: end }, options.from)
  opening.catch(ready.reject)
  raw = await opening
  greet(raw, options, after)
  await ready.promise
  const line = raw
  return {
    get bytesRead() {
      return line.bytesRead
    },
    send: (key, body) => line.send(wrap(protocol, key, conversationId, body)),
    close: () => line.close(),
    reset: () => line.reset(),
    position,
  }
}

function addressOf({ protocol, url, conversationId }: LineOptions): string {
  const root = url.replace('http', 'ws')
  if (protocol === 'ours') return `${root}/ws`
  if (protocol === 'socket.io') return `${root}/socket.io/?EIO=4&transport=websocket`
  return `${root}/?room=${conversationId}`
}

function headersOf({ url, cookie }: LineOptions): Record<string, string> {
  return cookie === undefined ? { origin: url } : { origin: url, cookie }
}

function greet(raw: RawSocket, { protocol, conversationId, withInbox }: LineOptions, after: Position): void {
  if (protocol === 'ours') {
    const inbox = withInbox ? { inboxSeq: 0 } : {}
    raw.send(JSON.stringify({ type: 'hello', requestId: HELLO, open: [{ conversationId, afterSeq: after.seq }], ...inbox }))
  } else if (protocol === 'socket.io') {
    raw.send(`40${JSON.stringify({ room: conversationId, pid: after.pid, offset: after.offset })}`)
  } else if (protocol === 'trpc') {
    raw.send(JSON.stringify({ id: 1, method: 'subscription', params: { path: 'room', input: conversationId } }))
  }
}

function wrap(protocol: Protocol, key: string, conversationId: ConversationId, body: string): string {
  const frame = JSON.stringify({ type: 'message-send', requestId: key, conversationId, clientMessageId: key, body })
  if (protocol === 'socket.io') return `42["send",${frame}]`
  return protocol === 'trpc' ? `{"id":2,"method":"mutation","params":{"path":"send","input":${frame}}}` : frame
}

/** `42["m",{...},"offset"]` */
function noteOffset(position: Position, payload: Buffer): void {
  const end = payload.length - 2
  if (payload[end] !== 0x22) return
  const begin = payload.lastIndexOf(0x22, end - 1)
  position.offset = payload.toString('latin1', begin + 1, end)
}

const SENT_AT = Buffer.from('"body":"')

/** A body that says when it was sent, on the clock that all processes share. */
export function stamped(now: number, text: string): string {
  return `${now.toFixed(3)} ${text}`
}

/** When a message was sent, by what its body says. */
export function sentAtOf(payload: Buffer): number {
  const at = payload.indexOf(SENT_AT)
  return at < 0 ? Number.NaN : Number.parseFloat(payload.toString('latin1', at + SENT_AT.length, at + SENT_AT.length + 20))
}

/** English of about so many bytes. */
export function wordsOf(bytes: number): string {
  const words = 'the train from the north is late again so we will meet in front of the station and walk home together '
  return words
    .repeat(Math.ceil(bytes / words.length))
    .slice(0, bytes)
    .trim()
}
