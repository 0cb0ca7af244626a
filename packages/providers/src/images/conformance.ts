import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { Images } from './port.ts'

export interface ImagesUnderTest {
  images: Images
  /** An image of this size, as people would send it. */
  make(width: number, height: number): Promise<Uint8Array>
  close(): Promise<void>
}

const SIGNAL = new AbortController().signal

export async function* inPieces(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What everything that makes images anew does, the fake included. */
export function describeImages(name: string, start: () => Promise<ImagesUnderTest>): void {
  const withImages = (work: (subject: ImagesUnderTest) => Promise<void>) => async () => {
    const subject = await start()
    try {
      await work(subject)
    } finally {
      await subject.close()
    }
  }

  describe(name, () => {
    it.each([
      ['within', 300, 200, 100, 67],
      ['within', 60, 40, 60, 40],
      ['within', 1, 1, 1, 1],
      ['square', 300, 200, 100, 100],
      ['square', 60, 40, 100, 100],
    ] as const)('makes one %s 100 pixels of %i × %i', async (fit, width, height, wide, high) => {
      await withImages(async ({ images, make }) => {
        const encoded = await images.encode(inPieces(await make(width, height)), { fit, side: 100 }, SIGNAL)
        expect(encoded).toMatchObject({ width: wide, height: high })
        expect(encoded.bytes.length).toBeGreaterThan(0)
        if (fit === 'square') expect(encoded.mediaType).toBe('image/webp')
      })()
    })

    it(
      'throws a ProviderError that no retry mends for what is no image',
      withImages(async ({ images, make }) => {
        const whole = await make(50, 50)
        for (const bytes of [
          Buffer.from('no image'),
          Buffer.alloc(0),
          whole.subarray(0, whole.length / 2),
          Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ]) {
          const error = await images.encode(inPieces(bytes), { fit: 'within', side: 10 }, SIGNAL).catch((caught: unknown) => caught)
          expect(error).toBeInstanceOf(ProviderError)
          expect(error).toMatchObject({ retryable: false })
        }
      }),
    )

    it(
      'passes on what its source throws, and the reason of an abort',
      withImages(async ({ images, make }) => {
        const bytes = await make(50, 50)
        const reason = new Error('the line broke')
        const source = async function* () {
          yield* inPieces(bytes)
          throw reason
        }
        await expect(images.encode(source(), { fit: 'within', side: 10 }, SIGNAL)).rejects.toBe(reason)
        await expect(images.encode(inPieces(bytes), { fit: 'within', side: 10 }, AbortSignal.abort('stopped'))).rejects.toBe('stopped')
      }),
    )
  })
}
