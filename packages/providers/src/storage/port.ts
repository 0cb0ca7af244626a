import type { Readable } from 'node:stream'

export interface StoredFile {
  /** Of the whole file, bytes. */
  size: number
  /** Destroying it lets go of the file. */
  stream: Readable
}

/** Both ends are in it, as HTTP has it. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * Where files are kept, each under a UUID of ours. Throws `ProviderError`, also for a key that is no UUID: nothing that people write
 * becomes a path.
 */
export interface Storage {
  /**
   * Keeps what `source` yields, without holding it in memory. All or nothing: until this resolves the file is not there, and when the
   * source throws, which passes through as it is, or the signal aborts, which throws its reason, nothing is left.
   */
  put(key: string, source: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void>
  /** `null`: no such file. The range begins before the end of the file. */
  open(key: string, range?: ByteRange): Promise<StoredFile | null>
  /** Also when there is none. */
  remove(key: string): Promise<void>
  /** Removes what was begun before this time, epoch ms, and never ended: a crash leaves it, out of sight of `open`. */
  sweep(before: number): Promise<void>
}
