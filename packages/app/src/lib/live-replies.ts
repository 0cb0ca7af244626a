import type { ConversationId, ReplyId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import { wholeWords } from './live-replies-words.ts'
import { pageSocket } from './socket.ts'

const BATCH = 80
/** A snapshot comes from a checkpoint that may be this old, so asking sooner again would bring the same one. */
const ASK_AGAIN = 500

interface LiveReply {
  view: ReplyView
  /** All that came. */
  text: string
  /** What is on screen: a prefix of `text`, whole words only. */
  shown: string
  /** Deltas behind a gap. */
  ahead: { offset: number; text: string }[]
}

/** Streams, outside React: each reply's words wake its own readers only, every 80 ms, all from one timer. */
export class LiveReplies {
  readonly #askForSnapshot: (conversationId: ConversationId) => void
  readonly #replies = new Map<ReplyId, LiveReply>()
  readonly #lists = new Map<ConversationId, readonly ReplyView[]>()
  readonly #ended = new Set<ReplyId>()
  readonly #readers = new Map<string, Set<() => void>>()
  readonly #asked = new Map<ConversationId, number>()
  #timer: ReturnType<typeof setInterval> | undefined
  #now = 0

  constructor(askForSnapshot: (conversationId: ConversationId) => void) {
    this.#askForSnapshot = askForSnapshot
  }

  /** Replies that stream in a conversation, as they started. The same array until one starts or ends. */
  readonly list = (conversationId: ConversationId): readonly ReplyView[] => this.#lists.get(conversationId) ?? NONE

  /** What may be shown of a reply; '' when it does not stream. */
  readonly text = (replyId: ReplyId): string => this.#replies.get(replyId)?.shown ?? ''

  /** Something streams, in whatever conversation. */
  readonly isStreaming = (): boolean => this.#replies.size > 0

  readonly subscribe = (id: ConversationId | ReplyId, listener: () => void): (() => void) => {
    const listeners = this.#readers.get(id) ?? new Set()
    this.#readers.set(id, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#readers.delete(id)
    }
  }

  /** A reply that starts, or is found again half-way: both carry all of its text so far. */
  restore(view: ReplyView): void {
    if (this.#ended.has(view.id)) return
    const known = this.#replies.get(view.id)
    if (known) {
      if (view.isLate && !known.view.isLate) this.#setView(known, { ...known.view, isLate: true })
      if (view.text.length > known.text.length) this.#grow(known, view.text)
      return
    }
    const shown = view.text.slice(0, wholeWords(view.text, 0))
    this.#replies.set(view.id, { view, text: view.text, shown, ahead: [] })
    this.#setList(view.conversationId, [...this.list(view.conversationId), view])
    this.#run()
  }

  delta(delta: { conversationId: ConversationId; replyId: ReplyId; offset: number; text: string }): void {
    if (this.#ended.has(delta.replyId)) return
    const reply = this.#replies.get(delta.replyId)
    if (!reply) return this.#ask(delta.conversationId)
    if (delta.offset > reply.text.length) {
      reply.ahead.push(delta)
      return this.#ask(delta.conversationId)
    }
    this.#grow(reply, reply.text + delta.text.slice(reply.text.length - delta.offset))
  }

  /** The fact has come, or will never come here. Later deltas of it are ignored. */
  end(replyId: ReplyId): void {
    this.#ended.add(replyId)
    const reply = this.#replies.get(replyId)
    if (!reply) return
    this.#replies.delete(replyId)
    const { conversationId } = reply.view
    this.#setList(
      conversationId,
      this.list(conversationId).filter(({ id }) => id !== replyId),
    )
    this.#wake(replyId)
    if (this.#replies.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #setView(reply: LiveReply, view: ReplyView): void {
    reply.view = view
    this.#setList(
      view.conversationId,
      this.list(view.conversationId).map((one) => (one.id === view.id ? view : one)),
    )
  }

  #grow(reply: LiveReply, text: string): void {
    reply.text = text
    for (const next of reply.ahead.toSorted((a, b) => a.offset - b.offset)) {
      if (next.offset > reply.text.length) break
      reply.text += next.text.slice(reply.text.length - next.offset)
    }
    reply.ahead = reply.ahead.filter(({ offset }) => offset > reply.text.length)
  }

  #run(): void {
    this.#timer ??= setInterval(() => {
      this.#now += BATCH
      for (const reply of this.#replies.values()) {
        const end = wholeWords(reply.text, reply.shown.length)
        if (reply.ahead.length > 0) this.#ask(reply.view.conversationId)
        if (end === reply.shown.length) continue
        reply.shown = reply.text.slice(0, end)
        this.#wake(reply.view.id)
      }
    }, BATCH)
  }

  #ask(conversationId: ConversationId): void {
    const asked = this.#asked.get(conversationId)
    if (asked !== undefined && this.#timer !== undefined && this.#now - asked < ASK_AGAIN) return
    this.#asked.set(conversationId, this.#now)
    this.#askForSnapshot(conversationId)
  }

  #setList(conversationId: ConversationId, list: readonly ReplyView[]): void {
    if (list.length > 0) this.#lists.set(conversationId, list)
    else this.#lists.delete(conversationId)
    this.#wake(conversationId)
  }

  #wake(id: ConversationId | ReplyId): void {
    for (const listener of this.#readers.get(id) ?? []) listener()
  }
}

const NONE: readonly ReplyView[] = []

let shared: LiveReplies | undefined

/** The page's one store, which asks the page's socket for what it missed. */
export function pageLiveReplies(): LiveReplies {
  shared ??= new LiveReplies((conversationId) => pageSocket().resync(conversationId))
  return shared
}
