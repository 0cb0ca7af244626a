import { AppError } from '../errors.ts'
import { SourceReader } from './source-reader.ts'

/**
 * Boxes that say where, when and with what a film was made, or by whom: QuickTime's and Apple's, and XMP. And those that nobody plays: some
 * cameras keep positions in them (ExifTool's "freeGPS").
 */
const TELLING: ReadonlySet<string> = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'gps '])
/** Handlers of tracks that are neither pictures nor sound nor words, but said about them: by ISO, Street View and GoPro. */
const OF_POSITIONS: ReadonlySet<string> = new Set(['meta', 'camm', 'data'])
/** Boxes that have such ones in them. */
const HOLDING: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia'])
/** Begin with the time when something was made, and when it was changed. */
const TIMED: ReadonlySet<string> = new Set(['mvhd', 'tkhd', 'mdhd'])
/** What stands before pictures and sound, or behind: tables for many hours of them, and the picture of a cover. */
const INDEX_MAX_BYTES = 12 * 1024 * 1024
/** Boxes in boxes of an index; of those that are looked into there are three. */
const DEPTH_MAX = 8
/** Many times what a film has that is written in pieces: each costs time, however small it is. */
const BOXES_MAX = 100_000

/**
 * A film or a sound file in boxes (ISO 14496-12, QuickTime) without what it tells about its maker. Each byte stays in its place, because
 * the index counts them: what is left out is zeroes, in a box that readers skip. A track of positions is taken out of the index, so that
 * nobody plays it. @throws `bad-request`: its boxes do not fit into each other.
 */
export async function* bareFilm(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new SourceReader(source)
  for (let count = 0; ; count += 1) {
    if (count > BOXES_MAX) throw misfit()
    const start = await reader.take(8)
    // Some fill up their last bytes.
    if (start.length < 8) return void (yield start)
    const long = start.readUInt32BE(0) === 1 ? await reader.take(8) : Buffer.alloc(0)
    const head = Buffer.concat([start, long])
    const box = readBox(head, 0, Number.MAX_SAFE_INTEGER)
    if (box.type === 'moov') {
      const index = Buffer.concat([head, await reader.take(Math.min(box.end, INDEX_MAX_BYTES + 1) - head.length)])
      const isCut = index.length < box.end && box.end !== Number.MAX_SAFE_INTEGER
      if (isCut || index.length > INDEX_MAX_BYTES) throw misfit()
      clear(index, 0, index.length, 0)
      yield index
      continue
    }
    const isTelling = TELLING.has(box.type)
    if (isTelling) head.write('free', 4, 'latin1')
    yield head
    for await (const part of reader.through(box.end - head.length)) yield isTelling ? Buffer.alloc(part.length) : part
  }
}

interface Box {
  type: string
  /** Of what is in it, and of what comes after it. */
  from: number
  end: number
}

/** `end`: of what it is in. */
function readBox(bytes: Buffer, at: number, end: number): Box {
  if (at + 8 > bytes.length) throw misfit()
  const type = bytes.toString('latin1', at + 4, at + 8)
  const [short, from] = [bytes.readUInt32BE(at), at + 8]
  // None: to the end.
  if (short === 0) return { type, from, end }
  if (short !== 1) return fitting({ type, from, end: at + short }, end)
  if (at + 16 > bytes.length) throw misfit()
  return fitting({ type, from: at + 16, end: at + Number(bytes.readBigUInt64BE(at + 8)) }, end)
}

function fitting(box: Box, end: number): Box {
  if (box.end < box.from || box.end > end) throw misfit()
  return box
}

function misfit(): AppError {
  return new AppError('bad-request', 'boxes that do not fit')
}

function clear(bytes: Buffer, from: number, end: number, depth: number): void {
  if (depth > DEPTH_MAX) throw misfit()
  // What is too short for a box ends what is in this one: some end with four zeroes.
  for (let at = from; at + 8 <= end; ) {
    const box = readBox(bytes, at, end)
    if (TELLING.has(box.type) || (box.type === 'trak' && isOfPositions(bytes, box))) {
      bytes.write('free', at + 4, 'latin1')
      bytes.fill(0, box.from, box.end)
    } else if (HOLDING.has(box.type)) clear(bytes, box.from, box.end, depth + 1)
    else if (TIMED.has(box.type)) clearTimes(bytes, box)
    at = box.end
  }
}

/** Both in 4 bytes, or in 8: version 1. */
function clearTimes(bytes: Buffer, { from, end }: Box): void {
  const long = bytes[from] === 1
  bytes.fill(0, from + 4, Math.min(end, from + 4 + (long ? 16 : 8)))
}

/** Its handler says that its samples are no pictures and no sound, but said about them. */
function isOfPositions(bytes: Buffer, trak: Box): boolean {
  for (let at = trak.from; at + 8 <= trak.end; ) {
    const box = readBox(bytes, at, trak.end)
    if (box.type === 'hdlr') return OF_POSITIONS.has(bytes.toString('latin1', box.from + 8, box.from + 12))
    at = box.type === 'mdia' ? box.from : box.end
  }
  return false
}
