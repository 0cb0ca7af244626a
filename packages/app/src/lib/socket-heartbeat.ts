/** After so long without a word from the server it is asked for one, ms. */
const SILENCE = 30_000

/** Asks a line on which nothing is heard for long whether it still lives: a browser shows nobody the pings of the server. */
export class Heartbeat {
  readonly #ask: () => void
  #heardAt = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(ask: () => void) {
    this.#ask = ask
  }

  start(): void {
    this.hear()
    this.#wait(SILENCE)
  }

  /** Often: no timer is set anew for it. */
  hear(): void {
    this.#heardAt = performance.now()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const left = this.#heardAt + SILENCE - performance.now()
      if (left <= 0) this.#ask()
      this.#wait(left > 0 ? left : SILENCE)
    }, ms)
  }
}
