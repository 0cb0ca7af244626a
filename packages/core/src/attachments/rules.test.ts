import { describe, expect, it } from 'vitest'
import type { MediaType } from './media-types.ts'
import { isShownImage, isWithin, safeName } from './rules.ts'
import { sniff } from './sniff.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const zip = (...names: string[]) => bytes(names.map((name) => `PK\x03\x04${'\0'.repeat(26)}${name}`).join('data'))

describe('sniff', () => {
  it.each<[MediaType, Uint8Array]>([
    ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image/png', bytes('\x89PNG\r\n\x1a\n\0')],
    ['image/gif', bytes('GIF89a')],
    ['image/gif', bytes('GIF87a')],
    ['image/webp', bytes('RIFF\n\r\0\0WEBPVP8 ')],
    ['audio/wav', bytes('RIFF\0\0\0\0WAVEfmt ')],
    ['image/heic', bytes('\0\0\0\x18ftypheic')],
    ['image/heic', bytes('\0\0\0\x18ftypmif1')],
    ['image/heic', bytes('\0\0\0\x18ftypmif2')],
    ['image/heic', bytes('\0\0\0\x18ftypavci')],
    ['image/avif', bytes('\0\0\0\x18ftypavif')],
    ['image/tiff', bytes('II*\0\x08')],
    ['image/tiff', bytes('MM\0*\0')],
    ['image/tiff', bytes('IIU\0\x18')],
    ['image/tiff', bytes('FUJIFILMCCD-RAW 0201')],
    ['image/x-canon-cr3', bytes('\0\0\0\x18ftypcrx ')],
    ['video/mp4', bytes('\0\0\0\x18ftypisom')],
    ['video/quicktime', bytes('\0\0\0\x14ftypqt  ')],
    ['video/quicktime', bytes('\0\0\0\x08wide\0\x12')],
    ['video/quicktime', bytes('\x01\x8f\0\0mdat')],
    ['audio/mp4', bytes('\0\0\0\x18ftypM4A ')],
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['application/zip', zip('a.txt')],
    ['application/zip', bytes('PK\x05\x06\0')],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip('[Content_Types].xml', 'word/document.xml')],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', zip('_rels/.rels', 'ppt/slides')],
    ['application/vnd.oasis.opendocument.text', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
    ['application/epub+zip', zip('mimetypeapplication/epub+zip')],
    ['application/x-ole-storage', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['application/gzip', bytes('\x1f\x8b\x08')],
    ['audio/mpeg', bytes('ID3\x04')],
    ['audio/mpeg', bytes('\xff\xfb\x90')],
    ['audio/ogg', bytes('OggS\0')],
    ['video/webm', bytes('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm')],
    ['video/matroska', bytes('\x1a\x45\xdf\xa3\xa3\x42\x82\x88matroska')],
    ['text/plain', Buffer.from('Hola, ¿qué tal?\r\n\t长')],
    ['text/plain', bytes('The free press')],
    ['text/plain', Buffer.from('长'.repeat(2)).subarray(0, 5)],
    ['text/plain', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['text/plain', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['application/octet-stream', bytes('\0\x01\x02')],
    ['application/octet-stream', bytes('caf\xe9 ')],
    ['application/octet-stream', bytes('MZ\x90\0\x03')],
  ])('knows %s', (type, head) => {
    expect(sniff(head)).toBe(type)
  })

  it('lets a browser show four kinds, and nothing that can run', () => {
    const shown = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']
    expect(shown.every(isShownImage)).toBe(true)
    expect(['image/heic', 'image/avif', 'image/svg+xml', 'text/html', 'application/pdf', 'text/plain', ''].some(isShownImage)).toBe(false)
  })
})

describe('safeName', () => {
  it.each<[string, string, MediaType]>([
    ['holiday.jpg', 'holiday.jpg', 'image/jpeg'],
    ['holiday.JPEG', 'holiday.JPEG', 'image/jpeg'],
    ['holiday.gif', 'holiday.png', 'image/png'],
    ['holiday', 'holiday.webp', 'image/webp'],
    ['report.final.pdf', 'report.final.pdf', 'application/pdf'],
    ['sheet', 'sheet.pdf', 'application/pdf'],
    ['program', 'program', 'application/octet-stream'],
    ['', 'file.txt', 'text/plain'],
    ['...', 'file.txt', 'text/plain'],
    ['../../etc/passwd', 'passwd.txt', 'text/plain'],
    ['C:\\Users\\nina\\cv.pdf', 'cv.pdf', 'application/pdf'],
    ['a/b\\c/', 'file.pdf', 'application/pdf'],
    ['.bashrc', 'bashrc.txt', 'text/plain'],
    ['x.pdf. . ', 'x.pdf', 'application/pdf'],
    ['cv\u202Efdp.exe', 'cvfdp.exe', 'application/octet-stream'],
    ['a\u0000b\r\nc\u0085\u2028.txt', 'abc.txt', 'text/plain'],
    ['tag\u{E0041}ged\u200B\uFEFF.txt', 'tagged.txt', 'text/plain'],
    ['"; filename="evil.html', '_; filename=_evil.html', 'text/plain'],
    ['half\ud800.txt', 'half_.txt', 'text/plain'],
    ['क्\u200Dष नमस्ते.txt', 'क्\u200Dष नमस्ते.txt', 'text/plain'],
    ['照片 一.png', '照片 一.png', 'image/png'],
    ['👨\u200D👩\u200D👧.txt', '👨\u200D👩\u200D👧.txt', 'text/plain'],
    ['ａ  \t b.txt', 'ａ b.txt', 'text/plain'],
  ])('makes of %j %j', (given, name, type) => {
    expect(safeName(given, type)).toBe(name)
  })

  it('cuts a long name, never a character of it nor its extension', () => {
    const long = safeName(`${'a'.repeat(300)}.pdf`, 'application/pdf')
    expect(long).toBe(`${'a'.repeat(116)}.pdf`)
    const family = '👨\u200D👩\u200D👧'
    const families = safeName(`${family.repeat(50)}.txt`, 'text/plain')
    expect(families).toBe(`${family.repeat(14)}.txt`)
    expect(safeName(`a.${'x'.repeat(300)}`, 'text/plain')).toHaveLength(120)
  })
})

it.each([
  [{ unsent: 200, bytes: 500 }, true],
  [{ unsent: 201, bytes: 0 }, false],
  [{ unsent: 0, bytes: 501 }, false],
])('allows %j: %s', (used, allowed) => {
  expect(isWithin(used, { unsent: 200, bytes: 500 })).toBe(allowed)
})
