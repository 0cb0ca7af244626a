import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { ClientFrame, ServerFrame } from '@parley/contracts/socket'
import { openSocket, ORIGIN, type TestSocket } from '../world.ts'
import type { History } from './history.ts'

/** Pause before the next try, ms, about. On a line that answers not more often, or its server would take it for a flood. */
const RETRY_MS = { noLine: 40, refused: 150 }

type Unnumbered<T> = T extends ClientFrame ? Omit<T, 'requestId'> : never

/** Where a learner goes, as whom, and how long they wait for an answer before they take the line for dead, ms. */
export interface Address {
  url: string
  cookie: string
  answerMs?: number
}

/** Somebody in a browser that does not give up: it comes back after every cut, resumes where it was, and repeats what was not answered. */
export class Learner {
  readonly name = randomUUID().slice(0, 8)
  readonly cursors = new Map<ConversationId, number>()
  /** When it was back after a cut. */
  readonly returns: number[] = []
  /** Live frames: previews, which no history judges. */
  readonly previews: ServerFrame[] = []
  readonly #history: History
  readonly #address: Address
  readonly #over = new AbortController()
  #line: { number: number; socket: Promise<TestSocket> } | null = null
  #isCut = false

  constructor(history: History, address: Address, talks: readonly ConversationId[]) {
    this.#history = history
    this.#address = address
    for (const conversationId of talks) this.cursors.set(conversationId, 0)
  }

  /** Says it until it is acknowledged or refused, by whatever line. @returns the refusal. */
  async say(conversationId: ConversationId, text: string, clientMessageId = randomUUID() as ClientMessageId): Promise<ErrorCode | null> {
    this.#record({ kind: 'send', conversationId, clientMessageId, text })
    for (;;) {
      const sentAt = performance.now()
      const answer = await this.request({ type: 'turn-send', conversationId, clientMessageId, text })
      const ms = performance.now() - sentAt
      if (answer?.type === 'ok') {
        const { turn } = answer.result as Extract<typeof answer.result, { turn: unknown }>
        this.#record({ kind: 'ack', clientMessageId, turnId: turn.id, number: turn.number, ms })
        return null
      }
      if (answer) this.#record({ kind: 'refusal', clientMessageId, code: answer.code, ms })
      else this.#record({ kind: 'silence', clientMessageId })
      if (answer && answer.code !== 'unavailable') return answer.code
      await this.#pause(answer ? RETRY_MS.refused : RETRY_MS.noLine)
    }
  }

  /** One frame on the line as it is now, opened when there is none. @returns `null` when no answer came: the line is given up. */
  async request(frame: Unnumbered<ClientFrame>) {
    const line = this.#open()
    try {
      const socket = await line.socket
      return await Promise.race([
        socket.request(frame),
        socket.closed.then(() => null),
        sleep(this.#answerMs, null, { signal: this.#over.signal, ref: false }),
      ]).then((answer) => answer ?? this.#giveUp(line))
    } catch {
      this.#over.signal.throwIfAborted()
      return this.#giveUp(line)
    }
  }

  /** Comes back on a line of today, and is done when everything that was missed is here. */
  async comeBack(): Promise<void> {
    if (this.#line) this.#giveUp(this.#line)
    this.#isCut = false
    for (;;) {
      const line = this.#open()
      try {
        await line.socket
        return
      } catch {
        this.#giveUp(line)
        await this.#pause(RETRY_MS.noLine)
      }
    }
  }

  get #answerMs(): number {
    return this.#address.answerMs ?? 1_500
  }

  get cookie(): string {
    return this.#address.cookie
  }

  leave(): void {
    this.#over.abort()
    if (this.#line) this.#giveUp(this.#line)
  }

  #open() {
    this.#over.signal.throwIfAborted()
    if (!this.#line) {
      const number = this.#history.entries.length
      this.#line = { number, socket: this.#connect(number) }
      this.#line.socket.catch(() => {})
    }
    return this.#line
  }

  async #connect(number: number): Promise<TestSocket> {
    const { url, cookie } = this.#address
    const opening = openSocket(url, { origin: ORIGIN, cookie })
    const opened = await Promise.race([opening, sleep(this.#answerMs, null, { ref: false })])
    if (!opened) {
      void opening.then(
        (late) => late.raw.terminate(),
        () => {},
      )
      throw new Error('no answer')
    }
    const socket = opened
    socket.raw.on('message', (data: Buffer) => this.#hear(number, JSON.parse(data.toString()) as ServerFrame))
    socket.raw.on('error', () => {})
    const open = [...this.cursors].map(([conversationId, afterSeq]) => ({ conversationId, afterSeq }))
    for (const talk of open) this.#record({ kind: 'hello', line: number, ...talk })
    const hello = await Promise.race([
      socket.request({ type: 'hello', open }),
      socket.closed.then(() => null),
      sleep(this.#answerMs, null, { ref: false }),
    ])
    if (hello?.type !== 'ok') {
      socket.raw.terminate()
      throw new Error('no welcome')
    }
    if (this.#isCut) this.returns.push(performance.now())
    this.#isCut = false
    return socket
  }

  #hear(line: number, frame: ServerFrame): void {
    if (frame.type === 'ok' || frame.type === 'error' || frame.type === 'quota-changed') return
    if (frame.type === 'caught-up') this.#record({ kind: 'caught-up', line, conversationId: frame.conversationId, seq: frame.seq })
    else if ('seq' in frame) {
      this.#record({ kind: 'delivery', line, frame })
      this.cursors.set(frame.conversationId, Math.max(frame.seq, this.cursors.get(frame.conversationId) ?? 0))
    } else this.previews.push(frame)
  }

  #giveUp(line: { socket: Promise<TestSocket> }): null {
    if (this.#line === line) {
      this.#line = null
      this.#isCut = true
    }
    void line.socket.then(
      (socket) => socket.raw.terminate(),
      () => {},
    )
    return null
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms * (0.5 + Math.random()), undefined, { signal: this.#over.signal })
  }

  #record(entry: Parameters<History['record']>[1]): void {
    this.#history.record(this.name, entry)
  }
}
