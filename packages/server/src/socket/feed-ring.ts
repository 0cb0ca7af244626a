import { hideQuote } from '@parley/contracts/hide-quote'
import type { ConversationId } from '@parley/contracts/ids'
import { type Language, LANGUAGES } from '@parley/contracts/language'
import type { DurableFrame } from '@parley/contracts/socket'
import type { FeedFrame } from '@parley/core/feed/bus'
import { frameText } from './frame-run.ts'

/** A frame as it goes over the line. */
export interface RenderedFrame extends FeedFrame {
  seq: number
  /** As somebody reads it who reads this language, and may not see what it answers; as it goes out: drawn once for all of them. */
  bytesIn(language: Language, hidesQuote?: boolean): Buffer
}

export function renderText(frame: FeedFrame): RenderedFrame {
  const { inLanguage } = frame
  const whole = new Map<Language | null, Buffer>()
  const withoutQuote: typeof whole = new Map()
  const bytesIn = (language: Language, hidesQuote = false) => {
    const key = inLanguage ? language : null
    const drawn = hidesQuote ? withoutQuote : whole
    const known = drawn.get(key)
    if (known) return known
    const shown = inLanguage ? inLanguage(language) : frame.frame
    const bytes = frameText(JSON.stringify(hidesQuote && 'message' in shown ? { ...shown, message: hideQuote(shown.message) } : shown))
    drawn.set(key, bytes)
    return bytes
  }
  return { ...frame, seq: frame.frame.seq, bytesIn }
}

/** Frames of one conversation, and bytes of all together, that a process keeps. */
const FRAMES_MAX = 64
const BYTES_MAX = 16 * 1024 * 1024

/** How long a frame is shown as it was drawn, ms: what people are called changes without a word in the feed. */
const KEPT_MS = 30_000

/**
 * What changes or takes back what was said before: what is kept from before may no longer be shown. A row of an inbox is of its moment: later
 * it would show what has been said, read or taken back since as if it had not.
 */
const PURGES = new Set(['message-edited', 'message-erased', 'reaction-changed', 'member-changed', 'me-changed', 'requests-changed'])

interface Kept {
  frame: RenderedFrame
  at: number
  bytes: number
}

/**
 * The newest frames of the conversations that were read last, so that many who come back at once are not many reads. Without holes; the
 * least used go first. What takes something back empties it.
 */
export class FeedRing {
  readonly #rings = new Map<ConversationId, Kept[]>()
  readonly #now: () => number
  #bytes = 0

  /** `now`: ms of a clock that only goes on. */
  constructor(now = () => performance.now()) {
    this.#now = now
  }

  /** Frames after `after` up to `upTo`, or `null` when they are not all here. */
  read(conversationId: ConversationId, after: number, upTo: number): RenderedFrame[] | null {
    const ring = this.#rings.get(conversationId)
    if (!ring) return null
    const oldest = this.#now() - KEPT_MS
    this.#drop(ring, ring.findLastIndex(({ at }) => at < oldest) + 1)
    this.#use(conversationId, ring)
    const first = ring[0]
    const last = ring.at(-1)
    if (!first || !last || first.frame.seq > after + 1 || last.frame.seq < upTo) return null
    return ring.flatMap(({ frame }) => (frame.seq > after ? frame : []))
  }

  /** Frames in order, without a hole between them. */
  keep(conversationId: ConversationId, frames: readonly RenderedFrame[]): void {
    const ring = this.#rings.get(conversationId) ?? []
    const purge = frames.findLastIndex(({ frame }) => PURGES.has(frame.type))
    const last = ring.at(-1)?.frame.seq
    const isNext = purge === -1 && (last === undefined || frames.some(({ seq }) => seq === last + 1))
    if (!isNext) this.#drop(ring, ring.length)
    const at = this.#now()
    for (const frame of frames.slice(purge + 1)) {
      if (isNext && last !== undefined && frame.seq <= last) continue
      const bytes = bytesOf(frame)
      ring.push({ frame, at, bytes })
      this.#bytes += bytes
    }
    this.#drop(ring, ring.length - FRAMES_MAX)
    this.#use(conversationId, ring)
    for (const [oldest] of this.#rings) {
      if (this.#bytes <= BYTES_MAX) break
      this.forget(oldest)
    }
  }

  forget(conversationId: ConversationId): void {
    const ring = this.#rings.get(conversationId)
    if (!ring) return
    this.#drop(ring, ring.length)
    this.#use(conversationId, ring)
  }

  /** Lets go of so many of the oldest. */
  #drop(ring: Kept[], count: number): void {
    if (count <= 0) return
    for (const { bytes } of ring.splice(0, count)) this.#bytes -= bytes
  }

  /** It is the one that was used last. */
  #use(conversationId: ConversationId, ring: Kept[]): void {
    this.#rings.delete(conversationId)
    if (ring.length > 0) this.#rings.set(conversationId, ring)
  }
}

/** One that is drawn for each language comes to about so many of them. Drawn for whom it is mostly drawn: who said it, or asked for it. */
function bytesOf({ frame, inLanguage, bytesIn }: RenderedFrame): number {
  return bytesIn(languageOf(frame)).length * (inLanguage ? 1 + LANGUAGES.length : 1)
}

function languageOf(frame: DurableFrame): Language {
  if ('message' in frame) return frame.message.language
  return frame.type === 'message-translated' ? frame.translation.language : LANGUAGES[0]
}
