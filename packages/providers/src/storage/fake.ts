import { Readable } from 'node:stream'
import { ProviderError } from '../provider-error.ts'
import { checkKey } from './key.ts'
import type { Storage } from './port.ts'

export interface FakeStorage extends Storage {
  readonly files: Map<string, Buffer>
  /** How many of the next calls fail. */
  failures: number
}

/** Keeps files in memory. */
export function fakeStorage(): FakeStorage {
  const files = new Map<string, Buffer>()
  const storage: FakeStorage = {
    files,
    failures: 0,
    async put(key, source, signal) {
      check(key)
      signal.throwIfAborted()
      const chunks: Uint8Array[] = []
      for await (const chunk of source) {
        signal.throwIfAborted()
        chunks.push(Buffer.from(chunk))
      }
      signal.throwIfAborted()
      files.set(key, Buffer.concat(chunks))
    },
    async open(key, range) {
      check(key)
      const bytes = files.get(key)
      if (!bytes) return null
      const part = range ? bytes.subarray(range.start, range.end + 1) : bytes
      return { size: bytes.length, stream: Readable.from([part], { objectMode: false }) }
    },
    async remove(key) {
      check(key)
      files.delete(key)
    },
    async sweep() {},
  }

  function check(key: string): void {
    checkKey('fake', key)
    if (storage.failures === 0) return
    storage.failures -= 1
    throw new ProviderError('fake', 'told to fail', { retryable: true })
  }
  return storage
}
