import type { ConversationId } from '@parley/contracts/ids'
import { type Language, LANGUAGES } from '@parley/contracts/language'
import type { FeedFrame } from '@parley/core/feed/bus'
import { frameText } from './frame-run.ts'

/** A frame as it goes over the line. */
export interface RenderedFrame extends FeedFrame {
  seq: number
  /** As all read it, or who reads what it was said in. */
  text: string
  /** As somebody reads it who reads this language, as it goes out: drawn once for all of them. */
  bytesIn(language: Language): Buffer
}

export function renderText(frame: FeedFrame): RenderedFrame {
  const { inLanguage } = frame
  const text = JSON.stringify(frame.frame)
  const drawn = new Map<Language | null, Buffer>()
  const bytesIn = (language: Language) => {
    const key = inLanguage ? language : null
    const bytes = drawn.get(key) ?? frameText(inLanguage ? JSON.stringify(inLanguage(language)) : text)
    drawn.set(key, bytes)
    return bytes
  }
  return { ...frame, seq: frame.frame.seq, text, bytesIn }
}

/** Frames of one conversation, and UTF-16 code units of all together, that a process keeps. */
const FRAMES_MAX = 64
const LENGTH_MAX = 16 * 1024 * 1024

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
}

/**
 * The newest frames of the conversations that were read last, so that many who come back at once are not many reads. Without holes; the
 * least used go first. What takes something back empties it.
 */
export class FeedRing {
  readonly #rings = new Map<ConversationId, Kept[]>()
  readonly #now: () => number
  #length = 0

  /** `now`: ms of a clock that only goes on. */
  constructor(now = () => performance.now()) {
    this.#now = now
  }

  /** Frames after `after` up to `upTo`, or `null` when they are not all here. */
  read(conversationId: ConversationId, after: number, upTo: number): RenderedFrame[] | null {
    const oldest = this.#now() - KEPT_MS
    const ring = this.#rings.get(conversationId)?.filter(({ at }) => at >= oldest)
    const [first] = ring ?? []
    const last = ring?.at(-1)
    if (!ring || !first || !last || first.frame.seq > after + 1 || last.frame.seq < upTo) return null
    this.#put(conversationId, ring)
    return ring.flatMap(({ frame }) => (frame.seq > after ? frame : []))
  }

  /** Frames in order, without a hole between them. */
  keep(conversationId: ConversationId, frames: readonly RenderedFrame[]): void {
    const purge = frames.findLastIndex(({ frame }) => PURGES.has(frame.type))
    const ring = this.#rings.get(conversationId) ?? []
    const last = ring.at(-1)?.frame.seq
    const isNext = purge === -1 && (last === undefined || frames.some(({ seq }) => seq === last + 1))
    const fresh = frames.slice(purge + 1).filter(({ seq }) => !isNext || last === undefined || seq > last)
    const at = this.#now()
    this.#put(conversationId, [...(isNext ? ring : []), ...fresh.map((frame) => ({ frame, at }))].slice(-FRAMES_MAX))
    for (const [oldest] of this.#rings) {
      if (this.#length <= LENGTH_MAX) break
      this.forget(oldest)
    }
  }

  forget(conversationId: ConversationId): void {
    this.#put(conversationId, [])
  }

  /** As the one that was used last. */
  #put(conversationId: ConversationId, ring: Kept[]): void {
    this.#length += lengthOf(ring) - lengthOf(this.#rings.get(conversationId) ?? [])
    this.#rings.delete(conversationId)
    if (ring.length > 0) this.#rings.set(conversationId, ring)
  }
}

function lengthOf(ring: readonly Kept[]): number {
  // One that is drawn for each language comes to about so many of them.
  return ring.reduce((sum, { frame }) => sum + frame.text.length * (frame.inLanguage ? 1 + LANGUAGES.length : 1), 0)
}
