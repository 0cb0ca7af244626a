import type { MediaType } from './media-types.ts'

/** How many of a file's first bytes tell what it is. */
export const SNIFF_BYTES = 4_096

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'
const MATROSKA = '\x1a\x45\xdf\xa3'
const ZIP_ENTRY = 'PK\x03\x04'
/** Of what stands in an entry of a zip before its name, bytes. */
const ZIP_HEADER = 30

type Test = (head: string) => boolean

const at =
  (...pieces: [place: number, text: string][]): Test =>
  (head) =>
    pieces.every(([place, text]) => head.startsWith(text, place))
const begins = (text: string) => at([0, text])
const ftyp = (brand: string) => at([4, `ftyp${brand}`])
/** What older cameras begin with. Its length has a byte in front that no text has, of whatever may be sent. */
const bareBox = (type: string) => (head: string) => head.charCodeAt(0) < 2 && head.startsWith(type, 4)
/** The first entry of these says what the whole is. */
const typed = (type: string) => at([0, ZIP_ENTRY], [ZIP_HEADER, `mimetype${type}`])
/** A zip that has entries in this folder. */
const holds =
  (folder: string): Test =>
  (head) =>
    head.startsWith(ZIP_ENTRY) && head.split(ZIP_ENTRY).some((entry) => entry.startsWith(folder, ZIP_HEADER - ZIP_ENTRY.length))

/** What each begins with; the first that fits. */
const MAGIC: readonly [MediaType, ...Test[]][] = [
  ['image/jpeg', begins('\xff\xd8\xff')],
  ['image/png', begins('\x89PNG\r\n\x1a\n')],
  ['image/gif', begins('GIF87a'), begins('GIF89a')],
  ['image/webp', at([0, 'RIFF'], [8, 'WEBP'])],
  ['audio/wav', at([0, 'RIFF'], [8, 'WAVE'])],
  ['image/heic', ftyp('hei'), ftyp('hev'), ftyp('mif'), ftyp('msf'), ftyp('avci'), ftyp('avcs')],
  ['image/avif', ftyp('avi')],
  // Also what most cameras call raw.
  [
    'image/tiff',
    begins('II*\0'),
    begins('MM\0*'),
    begins('II+\0'),
    begins('MM\0+'),
    ...['IIU\0', 'IIRO', 'IIRS', 'MMOR', 'FUJIFILMCCD-RAW '].map(begins),
  ],
  ['image/x-canon-cr3', ftyp('crx ')],
  ['audio/mp4', ftyp('M4A'), ftyp('M4B')],
  ['video/quicktime', ftyp('qt'), ...['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].map(bareBox)],
  ['video/mp4', ftyp('')],
  ['application/pdf', begins('%PDF-')],
  ['application/x-ole-storage', begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['application/gzip', begins('\x1f\x8b')],
  ['application/x-7z-compressed', begins('7z\xbc\xaf\x27\x1c')],
  ['application/vnd.rar', begins('Rar!\x1a\x07')],
  ['audio/mpeg', begins('ID3'), ...['\xe2', '\xe3', '\xf2', '\xf3', '\xfa', '\xfb'].map((second) => begins(`\xff${second}`))],
  ['audio/ogg', begins('OggS')],
  ['audio/flac', begins('fLaC')],
  ['video/webm', (head) => head.startsWith(MATROSKA) && head.slice(0, 70).includes('webm')],
  ['video/matroska', begins(MATROSKA)],
  [`${OPEN}.text`, typed(`${OPEN}.text`)],
  [`${OPEN}.spreadsheet`, typed(`${OPEN}.spreadsheet`)],
  [`${OPEN}.presentation`, typed(`${OPEN}.presentation`)],
  ['application/epub+zip', typed('application/epub+zip')],
  [`${OFFICE}.wordprocessingml.document`, holds('word/')],
  [`${OFFICE}.spreadsheetml.sheet`, holds('xl/')],
  [`${OFFICE}.presentationml.presentation`, holds('ppt/')],
  ['application/zip', begins(ZIP_ENTRY), begins('PK\x05\x06')],
]

/** Control characters that text has: tabs, ends of lines and pages, escapes. */
const OF_TEXT = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b])

/** What a file is, by its first `SNIFF_BYTES`, whatever its name and whoever sent it say. */
export function sniff(head: Uint8Array): MediaType {
  const latin1 = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  const [type] = MAGIC.find(([, ...tests]) => tests.some((fits) => fits(latin1))) ?? []
  return type ?? (isText(head) ? 'text/plain' : 'application/octet-stream')
}

function isText(head: Uint8Array): boolean {
  if (head.some((byte) => (byte < 0x20 && !OF_TEXT.has(byte)) || byte === 0x7f)) return false
  try {
    // A character may go on after the head.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
