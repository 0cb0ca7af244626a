import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationId, SessionId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { CLOSE_CODES, type ServerFrame } from '@parley/contracts/socket'
import { wordChoices } from '@parley/core/auth/choices'
import type { Actor, Choices } from '@parley/core/deps'
import { isHiddenFrom } from '@parley/core/feed/quoted'
import type { Membership } from '@parley/core/feed/read-since'
import type { WebSocket } from 'ws'
import type { RenderedFrame } from './feed-ring.ts'
import type { Followers } from './followers.ts'
import { FrameRun, frameText } from './frame-run.ts'

/** Bytes that may wait for a reader. Past it the socket is closed: the reader comes back and catches up. */
export const MAX_WAITING_BYTES = 256 * 1024
/** With more than this, what can be read later waits in the database; the rest is for live frames. */
const FULL_BYTES = MAX_WAITING_BYTES / 2
/** Bytes of one tick that are gathered for one write. */
const RUN_MAX_BYTES = 64 * 1024
/** How long a reader may read nothing of it, ms. */
const STALLED_MS = 3_000
/** How often a full socket is looked at, ms. */
const LOOK_MS = 20

type Line = Pick<Writable, 'write'>

/** What goes out in this tick begins here, and to whom: those who get the same get the same bytes, in one write each. */
let beginning = new FrameRun()
let waiting: Connection[] = []

function writeWaiting(): void {
  const connections = waiting
  waiting = []
  beginning = new FrameRun()
  for (const connection of connections) connection.writeRun()
}

/** One open socket of somebody, and which conversations it follows how far. */
export class Connection {
  readonly userId: UserId
  readonly sessionId: SessionId
  /** As their person is now. */
  actor: Actor
  /** What they have chosen, in words. */
  choices: string
  /** What it follows: each knows how far. */
  readonly followed: Followers[] = []
  /** Where this person has joined, of conversations that had begun before. */
  #joined: Map<ConversationId, number> | null = null
  /** Where this person reads something else than everywhere. */
  #languages: Map<ConversationId, Language> | null = null
  /** Its screen is seen, as far as is known. */
  isWatching = true
  readonly #socket: WebSocket
  readonly #line: Line
  /** Of this tick, not written yet. */
  #run: FrameRun | null = null

  /** `line`: what the socket writes to; it neither compresses nor splits what it is given, so that whole frames may be written beside it. */
  constructor(socket: WebSocket, actor: Actor, line: Line) {
    this.#socket = socket
    this.#line = line
    this.userId = actor.userId
    this.sessionId = actor.sessionId
    this.actor = actor
    this.choices = wordChoices(actor)
  }

  get #waitingBytes(): number {
    return this.#socket.bufferedAmount + (this.#run?.length ?? 0)
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  /** Enough waits for this reader: the next durable frame is for later. */
  get isFull(): boolean {
    return this.#waitingBytes > FULL_BYTES
  }

  /** Done when the reader has read on, or is gone: one who reads nothing is closed as too slow. */
  async drained(): Promise<void> {
    const stalledAt = performance.now() + STALLED_MS
    while (this.isOpen && this.isFull) {
      if (performance.now() > stalledAt) this.close(CLOSE_CODES.tooSlow, 'too slow')
      else await sleep(LOOK_MS)
    }
  }

  setPlace(conversationId: ConversationId, { joinedSeq, readingLanguage }: Pick<Membership, 'joinedSeq' | 'readingLanguage'>): void {
    // Most have neither, of most conversations: an empty map in each of many thousand sockets is not nothing.
    if (joinedSeq > 1) (this.#joined ??= new Map()).set(conversationId, joinedSeq)
    else this.#joined?.delete(conversationId)
    if (readingLanguage) (this.#languages ??= new Map()).set(conversationId, readingLanguage)
    else this.#languages?.delete(conversationId)
  }

  /** What this person reads there. */
  languageIn(conversationId: ConversationId): Language {
    return this.#languages?.get(conversationId) ?? this.actor.readingLanguage
  }

  /** This person has chosen these. Their page hears of what they read. */
  setChoices({ readingLanguage, writingLanguage, alsoWrites, showsReadMarks }: Choices): void {
    const before = this.actor
    this.actor = { ...before, readingLanguage, writingLanguage, alsoWrites, showsReadMarks }
    this.choices = wordChoices(this.actor)
    if (before.readingLanguage !== readingLanguage) this.send({ type: 'reads-changed', language: readingLanguage })
  }

  /** Sends the next frame of a conversation, or that there is one which is not for this person. */
  sendFeed(conversationId: ConversationId, { seq, bytesIn, onlyFor, aboutSeq, quoted }: RenderedFrame): void {
    const joinedSeq = this.#joined?.get(conversationId) ?? 0
    const isTheirs = (onlyFor === null || onlyFor === this.userId) && aboutSeq >= joinedSeq
    const hidesQuote = !!quoted && isHiddenFrom(quoted, this.userId, joinedSeq)
    if (isTheirs) this.sendBytes(bytesIn(this.languageIn(conversationId), hidesQuote))
    else this.send({ type: 'skipped', conversationId, seq })
  }

  /** Sends it at once, in one write with what waits for the end of this tick. */
  send(frame: ServerFrame): void {
    if (!this.#mayWrite()) return
    const bytes = frameText(JSON.stringify(frame))
    if (this.#run) this.#run = this.#run.with(bytes)
    else this.#line.write(bytes)
    this.writeRun()
  }

  /** Sends a whole frame, the same to many: those of one tick are one write. */
  sendBytes(frame: Buffer): void {
    if (!this.#mayWrite()) return
    if (!this.#run && waiting.push(this) === 1) process.nextTick(writeWaiting)
    this.#run = (this.#run ?? beginning).with(frame)
    // What the line would have taken by now does not count as waiting for its reader.
    if (this.#run.length > RUN_MAX_BYTES) this.writeRun()
  }

  /** Writes what waits for the end of this tick. */
  writeRun(): void {
    const run = this.#run
    this.#run = null
    if (run && this.isOpen) this.#line.write(run.bytes)
  }

  #mayWrite(): boolean {
    if (!this.isOpen) return false
    if (this.#waitingBytes <= MAX_WAITING_BYTES) return true
    this.close(CLOSE_CODES.tooSlow, 'too slow')
    return false
  }

  close(code: number, reason: string): void {
    this.writeRun()
    if (this.isOpen) this.#socket.close(code, reason)
  }
}
