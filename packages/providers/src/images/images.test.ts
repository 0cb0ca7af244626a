import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeImages, inPieces } from './conformance.ts'
import { fakeImage, fakeImages } from './fake.ts'
import type { Images, ImageShape } from './port.ts'
import { sharpImages } from './sharp.ts'
import { createSlots } from './slots.ts'

const SIGNAL = new AbortController().signal
const WITHIN: ImageShape = { fit: 'within', side: 2_560 }
const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#28f' } })

describeImages('fake', async () => ({
  images: fakeImages(),
  make: async (width, height) => fakeImage(width, height),
  close: async () => {},
}))

describeImages('sharp', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'parley-images-'))
  return {
    images: sharpImages({ directory }),
    make: (width, height) => blank(width, height).jpeg().toBuffer(),
    async close() {
      expect(await readdir(directory)).toEqual([])
      await rm(directory, { recursive: true })
    },
  }
})

describe('sharpImages', () => {
  let directory: string
  let images: Images
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'parley-images-'))
    images = sharpImages({ directory })
  })
  afterAll(() => rm(directory, { recursive: true }))
  const encode = (bytes: Uint8Array, shape = WITHIN) => images.encode(inPieces(bytes, 64 * 1024), shape, SIGNAL)

  it('turns a photograph upright and forgets where it was taken', async () => {
    const exif = { IFD0: { Make: 'CANARY-MAKE' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } }
    const photo = await blank(80, 40)
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">CANARY-XMP</x:xmpmeta>')
      .jpeg()
      .toBuffer()
    expect(photo.includes('CANARY-MAKE') && photo.includes('CANARY-XMP')).toBe(true)
    const encoded = await encode(photo)
    expect([encoded.width, encoded.height, encoded.mediaType]).toEqual([40, 80, 'image/jpeg'])
    expect(Buffer.from(encoded.bytes).toString('latin1')).not.toContain('CANARY')
    const { exif: kept, xmp, iptc, orientation } = await sharp(encoded.bytes).metadata()
    expect([kept, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('forgets what stands beside the pixels of a PNG and a WebP', async () => {
    for (const format of ['png', 'webp'] as const) {
      const image = await blank(20, 20)
        .withExif({ IFD0: { Copyright: 'CANARY' } })
        .toFormat(format)
        .toBuffer()
      expect(image.includes('CANARY')).toBe(true)
      const encoded = await encode(image)
      expect(encoded.mediaType).toBe(`image/${format}`)
      expect(Buffer.from(encoded.bytes).includes('CANARY')).toBe(false)
    }
  })

  it('keeps what is seen through, and of what moves the first picture', async () => {
    const frames = Buffer.concat([Buffer.alloc(10 * 10 * 4, 255), Buffer.alloc(10 * 10 * 4, 0)])
    const gif = await sharp(frames, { raw: { width: 10, height: 20, channels: 4, pageHeight: 10 } })
      .gif()
      .toBuffer()
    expect((await sharp(gif, { animated: true }).metadata()).pages).toBe(2)
    const encoded = await encode(gif)
    expect(encoded).toMatchObject({ width: 10, height: 10, mediaType: 'image/png' })
    const clear = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#0000' } })
      .png()
      .toBuffer()
    expect((await sharp((await encode(clear)).bytes).stats()).isOpaque).toBe(false)
  })

  it.each([
    ['says it is larger than any', 60_000, 60_000],
    ['says it is larger than we take', 8_001, 8_000],
  ])('refuses an image that %s, at once', async (_name, width, height) => {
    const startedAt = performance.now()
    await expect(encode(png(width, height))).rejects.toMatchObject({ retryable: false })
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  it('refuses one that ends before its pixels do, and one of another kind within', async () => {
    await expect(encode(png(4_000, 4_000))).rejects.toMatchObject({ retryable: false })
    const tiff = await blank(10, 10).tiff().toBuffer()
    const avif = await blank(64, 64).avif({ effort: 0 }).toBuffer()
    for (const bytes of [tiff, avif, Buffer.from('GIF89a'), Buffer.from('RIFF\x04\0\0\0WEBP')]) {
      await expect(encode(bytes)).rejects.toMatchObject({ retryable: false })
    }
  })

  it('refuses one that cannot be read line by line and is too large as a whole', async () => {
    const large = await sharp({ create: { width: 6_000, height: 6_000, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
    await encode(large)
    const progressive = await sharp(large).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer()
    const interlaced = await sharp(large).ensureAlpha().png({ progressive: true }).toBuffer()
    for (const bytes of [progressive, interlaced]) await expect(encode(bytes)).rejects.toMatchObject({ retryable: false })
    const small = await blank(100, 100).jpeg({ progressive: true }).toBuffer()
    expect(await encode(small)).toMatchObject({ width: 100 })
  })

  it('reads the largest that it takes, of few bytes, in bounded time and memory', async () => {
    const bomb = await sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const before = process.memoryUsage().rss
    const encoded = await encode(bomb, { fit: 'square', side: 512 })
    expect(encoded).toMatchObject({ width: 512, height: 512 })
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
  })
})

describe('createSlots', () => {
  it('lets so many in, the others in turn, and forgets whoever leaves the line', async () => {
    const inTurn = createSlots(2)
    const controller = new AbortController()
    const ends: (() => void)[] = []
    const entered: number[] = []
    const work = (id: number, signal = SIGNAL) =>
      inTurn(() => {
        entered.push(id)
        return new Promise<number>((resolve) => ends.push(() => resolve(id)))
      }, signal)
    const running = [work(1), work(2)]
    const leaving = work(3, controller.signal)
    running.push(work(4))
    await Promise.resolve()
    expect(entered).toEqual([1, 2])
    controller.abort('left')
    await expect(leaving).rejects.toBe('left')
    ends.shift()?.()
    await expect.poll(() => entered).toEqual([1, 2, 4])
    while (ends.length > 0) ends.shift()?.()
    expect(await Promise.all(running)).toEqual([1, 2, 4])
    await expect(inTurn(() => Promise.reject(new Error('failed')), SIGNAL)).rejects.toThrow('failed')
    expect(await inTurn(async () => 5, SIGNAL)).toBe(5)
  })
})

/** A PNG that claims a size and has one line of pixels. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const line = deflateSync(Buffer.alloc(1 + width * 3))
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', line), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
