// A process of its own: a server that speaks Anthropic's streaming protocol at the pace of real models, and remembers when it wrote what.
// Timings and words are seeded. Some characters of several bytes are cut in two; pings come as they do.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { now } from '../cpu.ts'
import { seededRandom } from '../statistics.ts'
import type { StreamPlan, WrittenStream } from './streams.ts'
import { type Role, streamTokens } from './words.ts'

const { PORT, PLAN = '' } = process.env
const plan = JSON.parse(PLAN) as StreamPlan
const TICK_MS = 1
const PING_EVERY = 24
/** Of the tokens with a character of several bytes, the share that is cut inside it. */
const CUT_SHARE = 0.2
const END = Buffer.from('\r\n')

interface Stream {
  written: WrittenStream
  tokens: string[]
  inputTokens: number
  response: ServerResponse
  random: () => number
  firstAt: number
  gapMs: number
  dueAt: number
  /** The token that comes next; -1: first the head. */
  next: number
  /** The second half of a token that was cut. */
  rest: Buffer | null
}

const running = new Set<Stream>()
let log: WrittenStream[] = []
let asked = 0

createServer((request, response) => {
  if (request.url === '/log') {
    response.end(JSON.stringify(log))
    log = []
  } else if (request.url === '/running') {
    response.end(JSON.stringify([...running].map(({ written, next }) => ({ role: written.role, written: Math.max(0, next) }))))
  } else if (request.method === 'POST') void begin(request, response)
  else response.end('ready')
}).listen(Number(PORT), '127.0.0.1')

setInterval(() => {
  const time = now()
  for (const stream of running) if (stream.dueAt <= time) advance(stream)
}, TICK_MS)

async function begin(request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.socket.setNoDelay(true)
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk as string
  const askedAt = now()
  const role: Role = body.includes('role: coach') ? 'coach' : 'partner'
  const id = (asked += 1)
  const random = seededRandom(id)
  const between = ([least, most]: readonly [number, number]) => least + random() * (most - least)
  const firstMs = between(plan.firstTokenMs)
  const stream: Stream = {
    written: { id, role, askedAt, writtenAt: [] },
    tokens: streamTokens(role, id, plan.tokens[role]),
    inputTokens: Math.ceil(body.length / 4),
    response,
    random,
    firstAt: askedAt + firstMs,
    gapMs: 1000 / between(plan.tokensPerSecond),
    dueAt: askedAt + firstMs * 0.8,
    next: -1,
    rest: null,
  }
  log.push(stream.written)
  running.add(stream)
  response.on('close', () => running.delete(stream))
}

/** Writes what is due: the head, a token or half of one, or the end. */
function advance(stream: Stream): void {
  const { response, tokens, written, next } = stream
  if (next === -1) {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'transfer-encoding': 'chunked' })
    response.flushHeaders()
    send(response, Buffer.from(opening(stream)))
    stream.dueAt = stream.firstAt
    stream.next = 0
    return
  }
  if (next === tokens.length) {
    send(response, Buffer.from(closing(tokens.length)))
    running.delete(stream)
    response.end()
    return
  }
  const token = tokens[next] ?? ''
  const bytes = stream.rest ?? Buffer.from(delta(token, next))
  const cut = stream.rest ? -1 : placeToCut(bytes, token, stream.random)
  const time = now()
  send(response, cut < 0 ? bytes : bytes.subarray(0, cut))
  stream.rest = cut < 0 ? null : bytes.subarray(cut)
  if (stream.rest) return // the other half comes at the next tick
  written.writtenAt.push(time)
  stream.next += 1
  stream.dueAt += stream.gapMs * (0.5 + stream.random())
}

/** Inside the first character that has several bytes; -1: the token stays whole. */
function placeToCut(bytes: Buffer, token: string, random: () => number): number {
  if (Buffer.byteLength(token) === token.length || random() >= CUT_SHARE) return -1
  return bytes.findIndex((byte) => byte >= 0xc0) + 1
}

/** One HTTP chunk, straight to the socket: this process must keep up with every server that is measured. */
function send({ socket }: ServerResponse, bytes: Buffer): void {
  socket?.write(Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, END]))
}

function opening({ written, inputTokens }: Stream): string {
  const usage = { input_tokens: inputTokens, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 1 }
  const message = {
    id: `msg_${written.id}`,
    type: 'message',
    role: 'assistant',
    model: 'bench',
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage,
  }
  return (
    event('message_start', { message }) +
    event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }) +
    event('ping')
  )
}

function delta(text: string, index: number): string {
  const words = event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } })
  return (index + 1) % PING_EVERY === 0 ? words + event('ping') : words
}

function closing(tokens: number): string {
  const end = { delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: tokens } }
  return event('content_block_stop', { index: 0 }) + event('message_delta', end) + event('message_stop')
}

function event(type: string, data: object = {}): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`
}
