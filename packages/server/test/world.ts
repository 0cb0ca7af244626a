import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { ClientFrame, ServerFrame } from '@parley/contracts/socket'
import type { Deps } from '@parley/core/deps'
import { createTestDeps, type TestDeps, type TestDepsOptions } from '@parley/core/testing/deps'
import { createOpenInvitation } from '@parley/core/testing/factories'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { FastifyInstance } from 'fastify'
import { WebSocket } from 'ws'
import { createApp } from '../src/app.ts'
import { type ServerConfig, serverConfig } from '../src/config.ts'
import type { DoorLimits } from '../src/door-limits.ts'
import type { AppRouter } from '../src/router.ts'

export const ORIGIN = 'http://parley.test'

/** A browser: it keeps cookies, calls procedures, opens sockets. */
export interface Visitor {
  trpc: TRPCClient<AppRouter>
  cookie: string
  socket(): Promise<TestSocket>
}

export interface World extends AsyncDisposable {
  deps: TestDeps
  config: ServerConfig
  app: FastifyInstance
  url: string
  visitor(): Visitor
  /** A guest who took a seat and stands in a talk. */
  guest(): Promise<Visitor & { conversationId: ConversationId }>
}

/** The real server on a real port and a real database, with fakes at the providers' ports. */
export async function createWorld(
  options: TestDepsOptions & { overrides?: Partial<Deps>; config?: Partial<ServerConfig>; door?: Partial<DoorLimits> } = {},
): Promise<World> {
  const deps = await createTestDeps(options)
  const config = serverConfig.parse({
    DATABASE_URL: deps.databaseUrl,
    PUBLIC_URL: ORIGIN,
    SESSION_KEY: '0'.repeat(64),
    ANTHROPIC_API_KEY: 'test',
    LOG_LEVEL: 'silent',
    MAIL_URL: 'smtp://127.0.0.1:9',
  })
  const app = await createApp(
    { ...deps, ...options.overrides },
    { ...config, ...options.config },
    { lastCallMs: 0, closingMs: 100, ...options.door },
  )
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const visitor = () => createVisitor(url)
  return {
    deps,
    config,
    app,
    url,
    visitor,
    async guest() {
      const guest = visitor()
      const { secret } = await createOpenInvitation(deps)
      const { conversationId } = await guest.trpc.invitations.start.mutate({
        token: secret,
        name: 'Nina',
        readingLanguage: 'en',
        coachLanguage: 'en',
        timeZone: 'Europe/Berlin',
      })
      if (!conversationId) throw new Error('the invitation had no scene')
      return Object.assign(guest, { conversationId })
    },
    async [Symbol.asyncDispose]() {
      await app.close()
      await deps[Symbol.asyncDispose]()
    },
  }
}

function createVisitor(url: string): Visitor {
  const visitor: Visitor = {
    cookie: '',
    trpc: createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${url}/api/trpc`,
          methodOverride: 'POST',
          headers: () => ({ origin: ORIGIN, cookie: visitor.cookie }),
          async fetch(input, init) {
            const response = await fetch(input, init as RequestInit)
            const set = response.headers.getSetCookie()[0]
            if (set) visitor.cookie = set.split(';')[0] ?? ''
            return response
          },
        }),
      ],
    }),
    socket: () => openSocket(url, { origin: ORIGIN, cookie: visitor.cookie }),
  }
  return visitor
}

type FrameOf<T extends ServerFrame['type']> = Extract<ServerFrame, { type: T }>
type Unnumbered<T> = T extends ClientFrame ? Omit<T, 'requestId'> : never

export class TestSocket {
  readonly raw: WebSocket
  readonly frames: ServerFrame[] = []
  readonly closed: Promise<{ code: number; reason: string }>
  readonly #waiting = new Set<() => void>()

  constructor(raw: WebSocket) {
    this.raw = raw
    raw.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()))
      for (const check of this.#waiting) check()
    })
    this.closed = new Promise((resolve) => raw.on('close', (code, reason) => resolve({ code, reason: String(reason) })))
  }

  /** Sends a frame. @returns its `ok` or `error`. */
  async request(frame: Unnumbered<ClientFrame>): Promise<FrameOf<'ok'> | FrameOf<'error'>> {
    const requestId = randomUUID()
    this.raw.send(JSON.stringify({ ...frame, requestId }))
    return this.until((received) => (received.type === 'ok' || received.type === 'error') && received.requestId === requestId) as Promise<
      FrameOf<'ok'> | FrameOf<'error'>
    >
  }

  hello(conversationId: ConversationId, afterSeq: number) {
    return this.request({ type: 'hello', open: [{ conversationId, afterSeq }] })
  }

  say(conversationId: ConversationId, text: string, clientMessageId = randomUUID() as ClientMessageId) {
    return this.request({ type: 'turn-send', conversationId, clientMessageId, text })
  }

  of<T extends ServerFrame['type']>(type: T): FrameOf<T>[] {
    return this.frames.filter((frame): frame is FrameOf<T> => frame.type === type)
  }

  /** The first frame, past or to come, that fits. */
  until(fits: (frame: ServerFrame) => boolean, timeoutMs = 5_000): Promise<ServerFrame> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(check)
        reject(new Error(`no such frame; there were: ${this.frames.map((frame) => frame.type).join(' ')}`))
      }, timeoutMs)
      const check = () => {
        const found = this.frames.find(fits)
        if (!found) return
        clearTimeout(timer)
        this.#waiting.delete(check)
        resolve(found)
      }
      this.#waiting.add(check)
      check()
    })
  }
}

/** Opens `/ws`; rejects with the HTTP status when the upgrade is refused. */
export function openSocket(url: string, headers: Record<string, string>): Promise<TestSocket> {
  return new Promise((resolve, reject) => {
    const raw = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers })
    const socket = new TestSocket(raw)
    raw.on('open', () => resolve(socket))
    raw.on('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))))
    raw.on('error', reject)
  })
}
