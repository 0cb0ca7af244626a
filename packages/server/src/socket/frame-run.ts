/** A text as one WebSocket frame of a server, RFC 6455 5.2: whole, and not masked. Its memory is its own. */
export function frameText(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafeSlow(start + length)
  frame[0] = 0x81
  if (start === 2) frame[1] = length
  else if (start === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, start)
  return frame
}

/**
 * Frames in a row. Whoever gets the same frames from the same beginning on gets the same run, and so the same bytes: they are put together
 * once, however many they are written to.
 */
export class FrameRun {
  /** Bytes of all of them. */
  readonly length: number
  readonly #before: FrameRun | null
  readonly #frame: Buffer | null
  readonly #longer = new Map<Buffer, FrameRun>()
  #bytes: Buffer | null = null

  /** Without anything: a beginning. */
  constructor(before: FrameRun | null = null, frame: Buffer | null = null) {
    this.#before = before
    this.#frame = frame
    this.length = (before?.length ?? 0) + (frame?.length ?? 0)
  }

  /** This run and one frame more. */
  with(frame: Buffer): FrameRun {
    const known = this.#longer.get(frame)
    if (known) return known
    const longer = new FrameRun(this, frame)
    this.#longer.set(frame, longer)
    return longer
  }

  get bytes(): Buffer {
    this.#bytes ??= FrameRun.#putTogether(this)
    return this.#bytes
  }

  static #putTogether(last: FrameRun): Buffer {
    const frames: Buffer[] = []
    for (let run: FrameRun | null = last; run; run = run.#before) if (run.#frame) frames.push(run.#frame)
    const [only] = frames
    return only && frames.length === 1 ? only : Buffer.concat(frames.toReversed(), last.length)
  }
}
