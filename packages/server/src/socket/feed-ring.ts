import type { ConversationId } from '@parley/contracts/ids'
import type { FeedFrame } from '@parley/core/feed/bus'

/** A frame as it goes over the line. */
export interface RenderedFrame extends FeedFrame {
  seq: number
  text: string
}

export function renderText(frame: FeedFrame): RenderedFrame {
  return { ...frame, seq: frame.frame.seq, text: JSON.stringify(frame.frame) }
}

/** Frames of one conversation, and UTF-16 code units of all together, that a process keeps. */
const FRAMES_MAX = 64
const LENGTH_MAX = 16 * 1024 * 1024

/** What changes or takes back what was said before: what is kept from before may no longer be shown. */
const PURGES = new Set(['message-edited', 'message-erased', 'reaction-changed', 'member-changed'])

/**
 * The newest frames of the conversations that were read last, so that many who come back at once are not many reads. Without holes; the
 * least used go first. What takes something back empties it.
 */
export class FeedRing {
  readonly #rings = new Map<ConversationId, RenderedFrame[]>()
  #length = 0

  /** Frames after `after` up to `upTo`, or `null` when they are not all here. */
  read(conversationId: ConversationId, after: number, upTo: number): RenderedFrame[] | null {
    const ring = this.#rings.get(conversationId)
    const [first] = ring ?? []
    const last = ring?.at(-1)
    if (!ring || !first || !last || first.seq > after + 1 || last.seq < upTo) return null
    this.#rings.delete(conversationId)
    this.#rings.set(conversationId, ring)
    return ring.filter(({ seq }) => seq > after)
  }

  /** Frames in order, without a hole between them. */
  keep(conversationId: ConversationId, frames: readonly RenderedFrame[]): void {
    const purge = frames.findLastIndex(({ frame }) => PURGES.has(frame.type))
    const ring = this.#rings.get(conversationId) ?? []
    const last = ring.at(-1)?.seq
    const isNext = purge === -1 && (last === undefined || frames.some(({ seq }) => seq === last + 1))
    const fresh = frames.slice(purge + 1).filter(({ seq }) => !isNext || last === undefined || seq > last)
    this.forget(conversationId)
    const kept = [...(isNext ? ring : []), ...fresh].slice(-FRAMES_MAX)
    if (kept.length === 0) return
    this.#rings.set(conversationId, kept)
    this.#length += lengthOf(kept)
    for (const [oldest] of this.#rings) {
      if (this.#length <= LENGTH_MAX) break
      this.forget(oldest)
    }
  }

  forget(conversationId: ConversationId): void {
    this.#length -= lengthOf(this.#rings.get(conversationId) ?? [])
    this.#rings.delete(conversationId)
  }
}

function lengthOf(frames: readonly RenderedFrame[]): number {
  return frames.reduce((sum, { text }) => sum + text.length, 0)
}
