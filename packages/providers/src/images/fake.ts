import { ProviderError } from '../provider-error.ts'
import type { Images } from './port.ts'

/** Begins like a JPEG, so that it is taken for one: `fakeImage(3_000, 2_000)` is that large. `broken` cannot be read. */
export function fakeImage(width: number, height: number): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(`fake ${width} ${height}`)])
}

/** Reads what `fakeImage` makes. */
export function fakeImages(): Images {
  return {
    async encode(source, { fit, side }, signal) {
      const chunks: Uint8Array[] = []
      for await (const chunk of source) chunks.push(chunk)
      signal.throwIfAborted()
      const [, width, height] = /fake (\d+) (\d+)$/.exec(Buffer.concat(chunks).toString('latin1'))?.map(Number) ?? []
      if (!width || !height) throw new ProviderError('fake', 'not an image', { retryable: false })
      const scale = Math.min(1, side / Math.max(width, height))
      const size =
        fit === 'square' ? { width: side, height: side } : { width: Math.round(width * scale), height: Math.round(height * scale) }
      return { bytes: fakeImage(size.width, size.height), mediaType: fit === 'square' ? 'image/webp' : 'image/jpeg', ...size }
    },
  }
}
