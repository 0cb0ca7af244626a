import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { Storage } from './port.ts'

export interface StorageUnderTest {
  storage: Storage
  /** How many there are of everything that is kept, the unfinished too. */
  kept(): Promise<number>
  /** Makes the calls after this one go wrong, until it is mended. */
  fail(): Promise<{ mend(): Promise<void> }>
  close(): Promise<void>
}

const SIGNAL = new AbortController().signal
const MIB = 1024 * 1024

async function* pieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What every place for files does, the fake included. */
export function describeStorage(name: string, start: () => Promise<StorageUnderTest>): void {
  const withStorage = (work: (subject: StorageUnderTest) => Promise<void>) => async () => {
    const subject = await start()
    try {
      await work(subject)
    } finally {
      await subject.close()
    }
  }
  const read = async (storage: Storage, key: string, range?: { start: number; end: number }) => {
    const file = await storage.open(key, range)
    return file && { size: file.size, bytes: await buffer(file.stream) }
  }
  const sizeOf = async (storage: Storage, key: string) => {
    const file = await storage.open(key)
    file?.stream.destroy()
    return file?.size
  }
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  describe(name, () => {
    it.each([1, 200_000, 11 * MIB + 7])('gives back what it was given: %i bytes', async (length) => {
      await withStorage(async ({ storage, kept }) => {
        const [key, bytes] = [randomUUID(), randomBytes(length)]
        await storage.put(key, pieces(bytes), SIGNAL)
        const file = await read(storage, key)
        expect(file?.size).toBe(length)
        expect(sum(file?.bytes ?? Buffer.alloc(0))).toBe(sum(bytes))
        expect(await kept()).toBe(1)
      })()
    })

    it(
      'gives a part, and says how long the whole is',
      withStorage(async ({ storage }) => {
        const key = randomUUID()
        await storage.put(key, pieces(Buffer.from('0123456789')), SIGNAL)
        for (const [start, end, part] of [
          [0, 0, '0'],
          [3, 5, '345'],
          [9, 9, '9'],
          [8, 100, '89'],
        ] as const) {
          expect(await read(storage, key, { start, end })).toEqual({ size: 10, bytes: Buffer.from(part) })
        }
      }),
    )

    it(
      'has nothing where nothing was put, or is no more',
      withStorage(async ({ storage, kept }) => {
        const key = randomUUID()
        expect(await storage.open(key)).toBeNull()
        await storage.remove(key)
        await storage.put(key, pieces(Buffer.from('x')), SIGNAL)
        await storage.remove(key)
        await storage.remove(key)
        expect(await storage.open(key)).toBeNull()
        expect(await kept()).toBe(0)
      }),
    )

    it.each([100, 6 * MIB])(
      'shows a file only when all of it is there, and keeps nothing of one whose source broke after %i bytes',
      async (length) => {
        await withStorage(async ({ storage, kept }) => {
          const key = randomUUID()
          const reason = new Error('the line broke')
          let seenInBetween: unknown = 'not looked'
          const source = async function* () {
            yield* pieces(randomBytes(length))
            seenInBetween = await storage.open(key)
            throw reason
          }
          await expect(storage.put(key, source(), SIGNAL)).rejects.toBe(reason)
          expect(seenInBetween).toBeNull()
          expect(await storage.open(key)).toBeNull()
          expect(await kept()).toBe(0)
        })()
      },
    )

    it.each([100, 6 * MIB])('ends with the reason of an abort, after %i bytes, and keeps nothing', async (length) => {
      await withStorage(async ({ storage, kept }) => {
        const key = randomUUID()
        const controller = new AbortController()
        const source = async function* () {
          yield* pieces(randomBytes(length))
          controller.abort('stopped')
          yield Buffer.from('more')
        }
        await expect(storage.put(key, source(), controller.signal)).rejects.toBe('stopped')
        await expect(storage.put(key, source(), AbortSignal.abort('before'))).rejects.toBe('before')
        expect(await storage.open(key)).toBeNull()
        expect(await kept()).toBe(0)
      })()
    })

    it(
      'takes no key but a UUID',
      withStorage(async ({ storage, kept }) => {
        for (const key of [
          '',
          '..',
          '../../etc/passwd',
          `${randomUUID()}/..`,
          `${randomUUID()}\0`,
          randomUUID().toUpperCase(),
          'a'.repeat(36),
        ]) {
          await expect(storage.put(key, pieces(Buffer.from('x')), SIGNAL), key).rejects.toBeInstanceOf(ProviderError)
          await expect(storage.open(key), key).rejects.toMatchObject({ retryable: false })
          await expect(storage.remove(key), key).rejects.toMatchObject({ retryable: false })
        }
        expect(await kept()).toBe(0)
      }),
    )

    it(
      'sweeps nothing that is finished or being written',
      withStorage(async ({ storage }) => {
        const [done, begun] = [randomUUID(), randomUUID()]
        await storage.put(done, pieces(Buffer.from('done')), SIGNAL)
        const source = async function* () {
          yield randomBytes(6 * MIB)
          await storage.sweep(Date.now() - 60_000)
          yield Buffer.from('end')
        }
        await storage.put(begun, source(), SIGNAL)
        expect(await sizeOf(storage, done)).toBe(4)
        expect(await sizeOf(storage, begun)).toBe(6 * MIB + 3)
      }),
    )

    it(
      'throws a ProviderError that may be retried where it cannot write or read, and works when that is mended',
      withStorage(async ({ storage, fail, kept }) => {
        const key = randomUUID()
        await storage.put(key, pieces(Buffer.from('before')), SIGNAL)
        const { mend } = await fail()
        const error = await storage.put(randomUUID(), pieces(Buffer.from('x')), SIGNAL).catch((caught: unknown) => caught)
        expect(error).toMatchObject({ name: 'ProviderError', retryable: true })
        await expect(storage.open(key)).rejects.toMatchObject({ name: 'ProviderError', retryable: true })
        await mend()
        expect((await read(storage, key))?.bytes.toString()).toBe('before')
        expect(await kept()).toBe(1)
      }),
    )
  })
}
