import { FILE_NAME_MAX_LENGTH } from '@parley/contracts/attachments'
import { EXTENSIONS, type MediaType } from './media-types.ts'

/** Images that a browser may show as they are. All others, and everything else, it only saves. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp'] satisfies MediaType[])

export function isShownImage(mediaType: string): boolean {
  return SHOWN.has(mediaType)
}

/** Images that nothing here makes anew: as they came they say where they were taken. */
const UNREAD: ReadonlySet<string> = new Set(['image/heic', 'image/avif', 'image/tiff', 'image/x-canon-cr3'] satisfies MediaType[])

export function isUnreadImage(mediaType: string): boolean {
  return UNREAD.has(mediaType)
}

/** In boxes, of which some say who made it, where and when. */
const IN_BOXES: ReadonlySet<string> = new Set(['video/mp4', 'video/quicktime', 'audio/mp4'] satisfies MediaType[])

export function isInBoxes(mediaType: string): boolean {
  return IN_BOXES.has(mediaType)
}

/** What no name holds: what ends it, hides part of it or turns it around. Joiners stay, which several scripts cannot do without. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu
const EXTENSION = /\.[\p{L}\p{N}]{1,16}$/u

/**
 * A name under which people can save a file, from one that somebody made up: no path, nothing unseen, no longer than
 * `FILE_NAME_MAX_LENGTH`, with its extension. An image gets the extension of what it was made into.
 */
export function safeName(given: string, mediaType: MediaType): string {
  const plain = (given.toWellFormed().split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[<>:"|?*\uFFFD]/g, '_')
    .replaceAll(/\s+/g, ' ')
    // Dots in front hide a file, spaces and dots behind hide an extension.
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const written = EXTENSION.exec(plain)?.[0] ?? ''
  const stem = plain.slice(0, plain.length - written.length) || 'file'
  const known = EXTENSIONS[mediaType]
  const extension = isShownImage(mediaType) && !known.includes(written.toLowerCase()) ? (known[0] ?? '') : written || (known[0] ?? '')
  return `${cut(stem, FILE_NAME_MAX_LENGTH - extension.length)}${extension}`
}

/** By UTF-16 code units, through no character. */
function cut(text: string, length: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, length + 1))) {
    if (kept.length + segment.length > length) break
    kept += segment
  }
  return kept.trimEnd() || 'file'
}

/** What may still be uploaded. */
export interface Allowance {
  /** Within the window, in no message yet, those under way too. */
  unsent: number
  /** Within the window. */
  bytes: number
}

export function isWithin({ unsent, bytes }: Allowance, most: Allowance): boolean {
  return unsent <= most.unsent && bytes <= most.bytes
}
