import type { ConversationId, ReplyId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'

/** Why a reply was made to end. */
export type EndRequest = 'stopped' | 'interrupted'

interface RunningReply {
  view: ReplyView
  controller: AbortController
  done: Promise<void>
}

/** The replies that this process is writing: their newest text, and the way to end them. */
export class RunningReplies implements AsyncDisposable {
  readonly #running = new Map<ReplyId, RunningReply>()
  #isDraining = false
  #isOver = false

  /** Keeps `view` while `work` runs; `work` keeps `view.text` current and ends when its signal says so. */
  async run(view: ReplyView, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController()
    if (this.#isOver) controller.abort('interrupted')
    const done = work(controller.signal)
    this.#running.set(view.id, { view, controller, done })
    try {
      await done
    } finally {
      this.#running.delete(view.id)
    }
  }

  /** Ends replies as asked. @returns how many of them run here. */
  end(replyIds: readonly ReplyId[], request: EndRequest): number {
    const here = replyIds.flatMap((replyId) => this.#running.get(replyId) ?? [])
    for (const { controller } of here) controller.abort(request)
    return here.length
  }

  /** What streams in a conversation now, with the text as far as it came. */
  in(conversationId: ConversationId): ReplyView[] {
    return [...this.#running.values()].map(({ view }) => view).filter((view) => view.conversationId === conversationId)
  }

  get size(): number {
    return this.#running.size
  }

  /** This process is about to leave. */
  get isDraining(): boolean {
    return this.#isDraining
  }

  /**
   * Waits until all have ended by themselves, `graceMs` at the most, then interrupts the rest and waits for their last write. One that
   * begins later is interrupted at once.
   */
  async drain(graceMs: number): Promise<void> {
    this.#isDraining = true
    const grace = Promise.withResolvers<void>()
    const timer = setTimeout(grace.resolve, graceMs)
    await Promise.race([this.#allEnded(), grace.promise])
    clearTimeout(timer)
    this.#isOver = true
    this.end([...this.#running.keys()], 'interrupted')
    await this.#allEnded()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drain(0)
  }

  async #allEnded(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled([...this.#running.values()].map(({ done }) => done))
  }
}
