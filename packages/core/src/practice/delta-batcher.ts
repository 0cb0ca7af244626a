import { DELTA_BATCH_MS } from './rules.ts'

/** Every batcher that has words to wait for. One rhythm for all: what several streams send to one socket goes out together. */
const batchers = new Set<DeltaBatcher>()
let rhythm: NodeJS.Timeout | null = null

/** The first words go out at once, what follows together at a fixed rhythm: fewer frames, and no token's length on the wire. */
export class DeltaBatcher {
  readonly #send: (offset: number, text: string) => void
  #sent = 0
  #pending = ''

  constructor(send: (offset: number, text: string) => void) {
    this.#send = send
  }

  push(text: string): void {
    this.#pending += text
    if (batchers.has(this)) return
    this.flush()
    batchers.add(this)
    rhythm ??= setInterval(flushAll, DELTA_BATCH_MS)
  }

  /** What is pending is not sent: the reply's end carries the whole text. */
  close(): void {
    batchers.delete(this)
    if (batchers.size > 0 || !rhythm) return
    clearInterval(rhythm)
    rhythm = null
  }

  flush(): void {
    if (!this.#pending) return
    this.#send(this.#sent, this.#pending)
    this.#sent += this.#pending.length
    this.#pending = ''
  }
}

function flushAll(): void {
  for (const batcher of batchers) batcher.flush()
}
