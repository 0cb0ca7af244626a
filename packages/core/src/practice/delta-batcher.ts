import { DELTA_BATCH_MS } from './rules.ts'

/** The first words go out at once, what follows together at a fixed rhythm: fewer frames, and no token's length on the wire. */
export class DeltaBatcher {
  readonly #send: (offset: number, text: string) => void
  #sent = 0
  #pending = ''
  #timer: NodeJS.Timeout | null = null

  constructor(send: (offset: number, text: string) => void) {
    this.#send = send
  }

  push(text: string): void {
    this.#pending += text
    if (this.#timer) return
    this.#flush()
    this.#timer = setInterval(() => this.#flush(), DELTA_BATCH_MS)
  }

  /** What is pending is not sent: the reply's end carries the whole text. */
  close(): void {
    if (this.#timer) clearInterval(this.#timer)
  }

  #flush(): void {
    if (!this.#pending) return
    this.#send(this.#sent, this.#pending)
    this.#sent += this.#pending.length
    this.#pending = ''
  }
}
