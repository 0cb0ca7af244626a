/** Reads a source by counted bytes, however it comes. */
export class SourceReader {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** So many bytes, fewer only at the end: in one piece from the first on, because many small ones need many times their length. */
  async take(count: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(count)
    let length = 0
    for await (const part of this.through(count)) length += part.copy(bytes, length)
    return bytes.subarray(0, length)
  }

  /** So many bytes as they come, fewer only at the end. */
  async *through(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      const part = this.#rest.length > 0 ? this.#rest : await this.#next()
      if (!part) return
      const taken = part.subarray(0, left)
      this.#rest = part.subarray(taken.length)
      left -= taken.length
      if (taken.length > 0) yield taken
    }
  }

  async #next(): Promise<Buffer | null> {
    const { done, value } = await this.#source.next()
    return done ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
}
