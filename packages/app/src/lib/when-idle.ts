import { pageLiveReplies } from './live-replies.ts'

/** After this the page is asked again whether it is idle, where it cannot say so itself or replies stream, ms. */
const ASK_AGAIN = 200

export interface Idleness {
  /** Calls back once when there is time. */
  request: (callback: () => void) => void
  isBusy: () => boolean
}

/** Work that can wait: one piece at a time, last come first, when there is time for it. */
export class IdleWork {
  readonly #idleness: Idleness
  readonly #waiting = new Set<() => void>()
  #isAsked = false

  constructor(idleness: Idleness) {
    this.#idleness = idleness
  }

  /** Returns the way to take it back. */
  readonly add = (work: () => void): (() => void) => {
    this.#waiting.add(work)
    this.#ask()
    return () => this.#waiting.delete(work)
  }

  #ask(): void {
    if (this.#isAsked || this.#waiting.size === 0) return
    this.#isAsked = true
    const callback = () => {
      this.#isAsked = false
      this.#doOne()
      this.#ask()
    }
    if (this.#idleness.isBusy()) setTimeout(callback, ASK_AGAIN)
    else this.#idleness.request(callback)
  }

  #doOne(): void {
    if (this.#idleness.isBusy()) return
    const work = [...this.#waiting].at(-1)
    if (!work) return
    this.#waiting.delete(work)
    work()
  }
}

const shared = new IdleWork({
  // Safari does not have it.
  request: (callback) => ('requestIdleCallback' in globalThis ? requestIdleCallback(callback) : setTimeout(callback, ASK_AGAIN)),
  isBusy: () => pageLiveReplies().isStreaming(),
})

/** The page's idle time, outside of streams. */
export const whenIdle = shared.add
