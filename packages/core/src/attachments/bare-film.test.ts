import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareFilm } from './bare-film.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const box = (type: string, ...inside: (Buffer | string)[]) => {
  const body = Buffer.concat(inside.map((part) => (typeof part === 'string' ? latin1(part) : part)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}
const longBox = (type: string, body: string) => {
  const head = Buffer.alloc(16)
  head.writeUInt32BE(1)
  head.write(type, 4, 'latin1')
  head.writeBigUInt64BE(BigInt(16 + body.length), 8)
  return Buffer.concat([head, latin1(body)])
}
const endless = (type: string, body: string) => Buffer.concat([latin1(`\0\0\0\0${type}${body}`)])
/** So many boxes, each with all that follow in it. */
const nested = (count: number) => {
  const bytes = Buffer.alloc(count * 8, box('trak'))
  for (let index = 0; index < count; index += 1) bytes.writeUInt32BE((count - index) * 8, index * 8)
  return bytes
}
const handler = (kind: string) => box('hdlr', `\0\0\0\0\0\0\0\0${kind}`, '\0'.repeat(12))
const track = (kind: string, ...more: Buffer[]) =>
  box(
    'trak',
    box('tkhd', '\0\0\0\x07TIMEWHEN', '\0\0\0\x01'),
    ...more,
    box('mdia', box('mdhd', '\x01\0\0\0TIMETIMEWHENWHEN', 'rate'), handler(kind)),
  )

const PLACE = box('udta', box('\xa9xyz', 'CANARY +48.8577+002.295/'))
const INDEX = box(
  'moov',
  box('mvhd', '\0\0\0\0TIMEWHEN', 'scale'),
  track('vide', box('udta', 'CANARY')),
  track('soun'),
  track('meta', box('tref', 'TRACK')),
  track('camm', box('tref', 'TRACK')),
  track('data', box('tref', 'TRACK')),
  PLACE,
  box('meta', 'CANARY com.apple.quicktime.location.ISO6709'),
)
const FILM = Buffer.concat([
  box('ftyp', 'isom'),
  box('uuid', 'CANARY XMP'),
  INDEX,
  box('free', 'GPS CANARY'),
  box('skip', ''),
  longBox('mdat', 'pictures and sound, udta among them'),
  box('meta', 'CANARY'),
  endless('mdat', 'more pictures'),
])

async function bare(bytes: Buffer, cuts: readonly number[] = []): Promise<Buffer> {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  async function* source(): AsyncGenerator<Uint8Array> {
    for (const [index, place] of places.entries()) yield bytes.subarray(places[index - 1] ?? 0, place)
  }
  const parts: Uint8Array[] = []
  for await (const part of bareFilm(source())) parts.push(part)
  return Buffer.concat(parts)
}

describe('a film', () => {
  it('keeps pictures and sound where they were, and nothing that says where and when it was made', async () => {
    const kept = (await bare(FILM)).toString('latin1')
    expect(kept).toHaveLength(FILM.length)
    expect(kept).not.toMatch(/CANARY|xyz|TIME|WHEN|TRACK|quicktime/)
    for (const place of ['pictures and sound, udta among them', 'more pictures', 'isom', 'scale', 'rate', 'vide', 'soun'])
      expect(kept.indexOf(place)).toBe(FILM.indexOf(place, 0, 'latin1'))
  })

  it('is the same however it comes', async () => {
    const whole = await bare(FILM)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(FILM.length)), async (cuts) => {
        expect((await bare(FILM, cuts)).equals(whole)).toBe(true)
      }),
    )
  })

  it('may have boxes that end with zeroes', async () => {
    const zeroes = latin1('\0\0\0\0')
    const film = Buffer.concat([box('ftyp', 'isom'), box('moov', track('vide', zeroes), PLACE, zeroes), box('mdat', 'pictures')])
    expect((await bare(film)).toString('latin1')).toMatch(/^(?!.*CANARY).*pictures$/s)
  })

  it('that has its index last, without an end, is bared all the same', async () => {
    const last = Buffer.concat([box('ftyp', 'isom'), box('mdat', 'pictures'), endless('moov', ''), box('mvhd', 'scale'), PLACE])
    const kept = (await bare(last)).toString('latin1')
    expect([kept.length, kept.includes('CANARY'), kept.includes('pictures')]).toEqual([last.length, false, true])
  })

  it('that ends in the middle of its pictures is kept as far as it goes', async () => {
    const cut = Buffer.concat([box('ftyp', 'isom'), INDEX, longBox('mdat', 'pictures').subarray(0, -3)])
    expect((await bare(cut)).toString('latin1')).toMatch(/pictu$/)
  })

  it.each([
    ['a box shorter than its head', Buffer.concat([box('ftyp', 'isom'), latin1('\0\0\0\x04moov')])],
    ['a box that ends in its head', Buffer.concat([box('ftyp', 'isom'), latin1('\0\0\0\x01mdat\0\0')])],
    ['an index that is cut off', INDEX.subarray(0, -4)],
    ['an index too large to be one', Buffer.concat([latin1('\x7f\0\0\0moov'), Buffer.alloc(100)])],
    ['an index without an end', endless('moov', 'CANARY'.repeat(2_200_000))],
    ['boxes in boxes without end', box('moov', nested(100_000))],
    ['more boxes than any film has', Buffer.alloc(200_000 * 8, box('free'))],
    ['a box that is longer than what it is in', box('moov', latin1('\0\0\0\x99udtaCANARY'))],
  ])('with %s is refused', async (_, bytes) => {
    await expect(bare(bytes)).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('of any bytes at all is refused or kept at its length', async () => {
    const anything = fc.array(
      fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constantFrom(INDEX, PLACE, box('mdat', 'x'), latin1('\0\0\0\x01moov'))),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (parts) => {
        const bytes = Buffer.concat(parts)
        const kept = await bare(bytes).catch((error: { code?: string }) => error.code)
        expect(kept === 'bad-request' || (kept as Buffer).length === bytes.length).toBe(true)
      }),
    )
  })
})
