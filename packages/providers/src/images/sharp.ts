import sharp, { type Metadata, type Sharp } from 'sharp'
import { ProviderError } from '../provider-error.ts'
import type { EncodedImage, Images, ImageShape } from './port.ts'
import { createSlots } from './slots.ts'
import { readSpool, spool } from './spool.ts'

/** The largest cameras of telephones make 50 million. */
const MAX_PIXELS = 64_000_000
/** Of pixels being read and written. */
const TIMEOUT_S = 15
/** What of an image must be in memory at once, where its kind cannot be read line by line; it takes about twice as much. */
const MAX_HELD_BYTES = 128 * 1024 * 1024
const AT_A_TIME = 2

// One thread an image, and nothing kept of one that is done.
sharp.concurrency(1)
sharp.cache(false)
// What people send is read by these and by nothing else that the library knows.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'] })

/** Images by libvips. `directory` is where they wait for their turn, in files without a name. */
export function sharpImages({ directory }: { directory: string }): Images {
  const inTurn = createSlots(AT_A_TIME)
  return {
    async encode(source, shape, signal) {
      await using file = await spool(directory, source)
      return await inTurn(async () => encode(await readSpool(file), shape), signal)
    },
  }
}

async function encode(bytes: Buffer, { fit, side }: ImageShape): Promise<EncodedImage> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 })
    const metadata = await image.metadata()
    if (heldBytes(metadata) > MAX_HELD_BYTES) throw new Error('too large')
    const { format } = metadata
    const shaped = image
      .autoOrient()
      .resize(side, side, fit === 'square' ? { fit: 'cover' } : { fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: TIMEOUT_S })
    const [written, mediaType] = write(shaped, fit === 'square' ? 'webp' : format)
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    return { bytes: data, mediaType, width: info.width, height: info.height }
  } catch {
    // Without a cause: its words may hold what stood in the image.
    throw new ProviderError('sharp', 'not an image that can be read', { retryable: false })
  }
}

/** By kind: the coefficients of a progressive JPEG, all passes of an interlaced PNG, the whole canvas of the others. */
function heldBytes({ format, width, height, channels, depth, isProgressive, chromaSubsampling }: Metadata): number {
  const pixels = width * height
  if (format === 'jpeg') return isProgressive ? pixels * 2 * (chromaSubsampling === '4:2:0' ? 1.5 : channels) : 0
  if (format === 'png') return isProgressive ? pixels * channels * (depth === 'ushort' ? 2 : 1) : 0
  return pixels * 4
}

function write(image: Sharp, format: string | undefined): [Sharp, EncodedImage['mediaType']] {
  if (format === 'jpeg') return [image.jpeg({ quality: 85 }), 'image/jpeg']
  if (format === 'webp') return [image.webp({ quality: 85, effort: 3 }), 'image/webp']
  return [image.png(), 'image/png']
}
