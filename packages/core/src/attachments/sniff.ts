import type { MediaType } from './media-types.ts'

/** How many of a file's first bytes tell what it is. */
export const SNIFF_BYTES = 4_096

const office = 'application/vnd.openxmlformats-officedocument'

/** What a file begins with, at which byte. */
const MAGIC: readonly [MediaType, string | RegExp][] = [
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['audio/wav', /^RIFF[^]{4}WAVE/],
  ['image/heic', /^[^]{4}ftyp(hei|hev|mif1|msf1)/],
  ['image/avif', /^[^]{4}ftypavi/],
  ['audio/mp4', /^[^]{4}ftypM4[AB]/],
  ['video/quicktime', /^[^]{4}ftypqt/],
  ['video/mp4', /^[^]{4}ftyp/],
  ['application/pdf', '%PDF-'],
  ['application/x-ole-storage', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['application/gzip', '\x1f\x8b'],
  ['application/x-7z-compressed', '7z\xbc\xaf\x27\x1c'],
  ['application/vnd.rar', 'Rar!\x1a\x07'],
  ['audio/mpeg', /^(ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/],
  ['audio/ogg', 'OggS'],
  ['audio/flac', 'fLaC'],
  ['video/webm', /^\x1a\x45\xdf\xa3[^]{0,64}webm/],
  ['video/matroska', '\x1a\x45\xdf\xa3'],
  // Of zips, what stands at the beginning of the one.
  ['application/vnd.oasis.opendocument.text', /^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/],
  ['application/vnd.oasis.opendocument.spreadsheet', /^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/],
  ['application/vnd.oasis.opendocument.presentation', /^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/],
  ['application/epub+zip', /^PK\x03\x04[^]{26}mimetypeapplication\/epub\+zip/],
  [`${office}.wordprocessingml.document`, /^PK\x03\x04[^]*PK\x03\x04[^]{26}word\//],
  [`${office}.spreadsheetml.sheet`, /^PK\x03\x04[^]*PK\x03\x04[^]{26}xl\//],
  [`${office}.presentationml.presentation`, /^PK\x03\x04[^]*PK\x03\x04[^]{26}ppt\//],
  ['application/zip', /^PK(\x03\x04|\x05\x06)/],
]

// Of control characters, text has tabs, line ends, form feeds and escapes.
const NOT_TEXT = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/

/** What a file is, by its first `SNIFF_BYTES`, whatever its name and whoever sent it say. */
export function sniff(head: Uint8Array): MediaType {
  const latin1 = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  const found = MAGIC.find(([, begin]) => (typeof begin === 'string' ? latin1.startsWith(begin) : begin.test(latin1)))
  if (found) return found[0]
  return isText(head) ? 'text/plain' : 'application/octet-stream'
}

function isText(head: Uint8Array): boolean {
  try {
    // A character may go on after the head.
    return !NOT_TEXT.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }))
  } catch {
    return false
  }
}
