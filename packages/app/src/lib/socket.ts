import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { AnswerFrame, CLOSE_CODES, ClientFrame, FrameResults, ServerFrame } from '@parley/contracts/socket'
import { backoff, spread } from './socket-backoff.ts'
import { isPassing, SocketError } from './socket-error.ts'
import { type ChatListener, type ConversationListener, Feeds, type InboxListener, type TalkListener } from './socket-feeds.ts'
import { Heartbeat } from './socket-heartbeat.ts'
import { onWake } from './socket-wake.ts'

// Written out, because contracts/socket.ts would bring zod into the page.
const SIGNED_OUT: (typeof CLOSE_CODES)['signedOut'] = 4001
const TOO_MANY: (typeof CLOSE_CODES)['tooMany'] = 4029
/** The server restarts, or has too many: it closes all lines, or many of them, in one moment. */
const SENT_AWAY = [1012, 1013]

const CONNECT_TIMEOUT = 10_000
const ANSWER_TIMEOUT = 10_000
/** After so many lines in a row a hello on which the server breaks leaves one: a single chat must not take it from all others. */
const BREAKS_MAX = 5
/** How long a line that may have died has to answer. */
const PROBE_TIMEOUT = 3_000

/** `connecting` also before anything is open; `waiting`: the line was lost and comes back by itself; `signed-out`: it does not. */
export type ConnectionState = 'connecting' | 'open' | 'waiting' | 'signed-out'

/** A frame up, without the id that pairs it with its answer. */
export type Request<T extends ClientFrame['type']> = Omit<Extract<ClientFrame, { type: T }>, 'requestId'>

/** What we use of a browser's WebSocket. */
export type WebSocketLike = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onclose' | 'onmessage'>

export interface SocketOptions {
  url: () => string
  connect: (url: string) => WebSocketLike
  random: () => number
  onWake: (look: () => void) => () => void
  /** Somebody may be looking at the page. */
  isVisible: () => boolean
}

interface Pending {
  resolve: (result: FrameResults[ClientFrame['type']]) => void
  reject: (error: SocketError) => void
  timer: ReturnType<typeof setTimeout>
}

/** The one line to the server. It connects when the first conversation is opened and comes back by itself. */
export class Socket implements AsyncDisposable {
  readonly #options: SocketOptions
  readonly #stopWaking: () => void
  readonly #feeds = new Feeds(() => this.#scheduleHello())
  readonly #pending = new Map<string, Pending>()
  readonly #stateListeners = new Set<() => void>()
  readonly #heartbeat = new Heartbeat(() => this.#askForLife())
  #line: WebSocketLike | null = null
  #state: ConnectionState = 'connecting'
  #attempt = 0
  #requests = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #isHelloDue = false
  /** Something happened to the network while the line was being made. */
  #isInDoubt = false

  constructor(options: SocketOptions) {
    this.#options = options
    this.#stopWaking = options.onWake(() => this.#look())
  }

  // Arrow functions: `useSyncExternalStore` takes them as they are.
  readonly getState = (): ConnectionState => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#stateListeners.add(listener)
    return () => this.#stateListeners.delete(listener)
  }

  /**
   * Listens to a conversation from `afterSeq` on: durable frames come once and in order. A talk has frames of its own kind, and a chat,
   * too. Returns the way to stop.
   */
  open(conversationId: ConversationId, afterSeq: number, listener: TalkListener | ChatListener): () => void {
    const close = this.#feeds.open(conversationId, afterSeq, listener as ConversationListener)
    this.#come()
    return close
  }

  /** Listens to all chats from now on, and from `inboxSeq` on to what changes for me alone. Returns the way to stop. */
  openInbox(inboxSeq: number, userId: UserId, listener: InboxListener): () => void {
    const close = this.#feeds.openInbox(inboxSeq, userId, listener)
    this.#come()
    return close
  }

  /** What comes now was said while the line was gone, or before it was there. */
  isCatchingUp(conversationId: ConversationId): boolean {
    return this.#feeds.isCatchingUp(conversationId)
  }

  /** Says hello again, so that replies which stream come back whole. */
  resync(conversationId: ConversationId): void {
    if (this.#feeds.has(conversationId)) this.#scheduleHello()
  }

  /** Sends one frame and waits for its `ok`. Rejects with a `SocketError`; a retryable one when it found no line, or the server nothing to do it with. */
  request<T extends ClientFrame['type']>(frame: Request<T>, timeout = ANSWER_TIMEOUT): Promise<FrameResults[T]> {
    const line = this.#line
    if (!line || this.#state !== 'open') return Promise.reject(new SocketError('unavailable', true))
    this.#requests += 1
    const requestId = String(this.#requests)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#drop(line), timeout)
      this.#pending.set(requestId, { resolve: resolve as Pending['resolve'], reject, timer })
      line.send(JSON.stringify({ ...frame, requestId }))
    })
  }

  /** Another session begins, or none: what is open comes back on a new line. */
  restart(): void {
    if (this.#line) this.#drop(this.#line)
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#attempt = 0
    if (!this.#feeds.isEmpty) this.#connect()
    else this.#setState('connecting')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopWaking()
    this.#feeds.clear()
    if (this.#line) this.#drop(this.#line)
    clearTimeout(this.#timer)
  }

  #come(): void {
    // Also after a sign-out: whoever opens a talk has just loaded it, so somebody is signed in again.
    if (!this.#line && this.#timer === undefined) this.#connect()
    this.#scheduleHello()
  }

  #connect(): void {
    clearTimeout(this.#timer)
    const line = this.#options.connect(this.#options.url())
    this.#line = line
    this.#isInDoubt = false
    this.#setState('connecting')
    this.#timer = setTimeout(() => this.#drop(line), CONNECT_TIMEOUT)
    line.onopen = () => {
      if (this.#line !== line) return
      clearTimeout(this.#timer)
      this.#timer = undefined
      this.#state = 'open'
      this.#heartbeat.start()
      this.#hello(this.#isInDoubt ? PROBE_TIMEOUT : ANSWER_TIMEOUT)
      this.#notify()
    }
    line.onmessage = ({ data }) => {
      if (this.#line !== line) return
      this.#heartbeat.hear()
      this.#take(JSON.parse(String(data)) as ServerFrame)
    }
    line.onclose = ({ code }) => this.#lose(line, code)
  }

  /** Gives a line up that does not answer; its own close event may come much later. */
  #drop(line: WebSocketLike, code = 1006): void {
    this.#lose(line, code)
    line.close()
  }

  #lose(line: WebSocketLike, code: number): void {
    if (this.#line !== line) return
    this.#line = null
    this.#heartbeat.stop()
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#feeds.drop()
    const isSignedOut = code === SIGNED_OUT
    if (code === TOO_MANY) this.#attempt = Math.max(this.#attempt, 5)
    if (!isSignedOut && !this.#feeds.isEmpty) {
      const [random, isSentAway] = [this.#options.random(), SENT_AWAY.includes(code)]
      const wait = isSentAway && this.#attempt === 0 ? spread(random) : backoff(this.#attempt, random)
      this.#timer = setTimeout(() => this.#connect(), wait)
      this.#attempt += 1
    }
    this.#setState(isSignedOut ? 'signed-out' : 'waiting')
    const lost = new SocketError(isSignedOut ? 'not-signed-in' : 'unavailable', !isSignedOut)
    for (const [requestId, pending] of this.#pending) this.#settle(requestId, () => pending.reject(lost))
  }

  /** Something about the network or the page changed: come back now, or see whether the line still lives. */
  #look(): void {
    if (this.#state === 'waiting' && !this.#feeds.isEmpty) this.#connect()
    else if (this.#state === 'open') this.#hello(PROBE_TIMEOUT)
    else this.#isInDoubt = true
  }

  /** A hello with nothing in it: the server has to look nothing up. One that is not answered in time takes the line with it. */
  #askForLife(): void {
    if (this.#options.isVisible()) this.request<'hello'>({ type: 'hello', open: [] }).catch(() => {})
  }

  #scheduleHello(): void {
    if (this.#isHelloDue) return
    this.#isHelloDue = true
    queueMicrotask(() => {
      if (!this.#isHelloDue) return
      this.#isHelloDue = false
      if (this.#state === 'open') this.#hello()
    })
  }

  #hello(timeout?: number): void {
    this.#isHelloDue = false
    const line = this.#line
    this.request<'hello'>({ type: 'hello', ...this.#feeds.hello() }, timeout).then(
      () => {
        this.#attempt = 0
      },
      ({ code }: SocketError) => {
        // A refusal of what is asked for leaves what is here readable. Any other leaves a line on which nothing comes: the next one asks again.
        const isHopeless = code === 'internal' && this.#attempt >= BREAKS_MAX
        if (line && isPassing(code) && !isHopeless) this.#drop(line, code === 'rate-limited' ? TOO_MANY : undefined)
        else this.#feeds.stopCatchingUp()
      },
    )
  }

  #take(frame: ServerFrame): void {
    if (frame.type === 'ok' || frame.type === 'error') this.#answer(frame)
    else this.#feeds.take(frame)
  }

  #answer(frame: AnswerFrame): void {
    const { requestId } = frame
    const pending = requestId === null ? undefined : this.#pending.get(requestId)
    if (!pending || requestId === null) return
    this.#settle(requestId, () => {
      if (frame.type === 'ok') pending.resolve(frame.result)
      else pending.reject(new SocketError(frame.code, frame.code === 'unavailable'))
    })
  }

  #settle(requestId: string, settle: () => void): void {
    clearTimeout(this.#pending.get(requestId)?.timer)
    this.#pending.delete(requestId)
    settle()
  }

  #setState(state: ConnectionState): void {
    if (this.#state === state) return
    this.#state = state
    this.#notify()
  }

  #notify(): void {
    for (const listener of this.#stateListeners) listener()
  }
}

let shared: Socket | undefined

/** The page's one socket, made when it is first asked for. */
export function pageSocket(): Socket {
  shared ??= new Socket({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`,
    connect: (url) => new WebSocket(url),
    random: Math.random,
    onWake,
    isVisible: () => document.visibilityState === 'visible',
  })
  return shared
}
