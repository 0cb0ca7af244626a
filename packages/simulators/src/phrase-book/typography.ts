import type { Language } from '../scripts/language.ts'

const NARROW = '\u202f'
const NBSP = '\u00a0'
const FULL_WIDTH: Record<string, string> = { '.': '。', ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '…': '……' }

/** The closing marks of a clause, of `,;:.!?…`, as the language prints them, with the space that French has before some. */
export function printMarks(marks: string, language: Language): string {
  if (language === 'zh') return [...marks].map((mark) => FULL_WIDTH[mark] ?? mark).join('')
  if (language === 'hi') return marks.replaceAll('.', '।')
  if (language === 'fr' && /^[;!?]/.test(marks)) return NARROW + marks
  if (language === 'fr' && marks.startsWith(':')) return NBSP + marks
  return marks
}

const CLOSING = /[\s\u00a0\u202f]*([.,;:!?…。।，；：！？]+)$/u
const PLAIN: Record<string, string> = {
  '।': '.',
  ...Object.fromEntries(Object.entries(FULL_WIDTH).map(([plain, wide]) => [wide[0], plain])),
}

/** A printed sentence without its closing marks, and these as `,;:.!?…`. */
export function splitMarks(sentence: string): { body: string; marks: string } {
  const printed = CLOSING.exec(sentence)
  if (!printed) return { body: sentence, marks: '' }
  const marks = [...printed[1]!].map((mark) => PLAIN[mark] ?? mark).join('')
  return { body: sentence.slice(0, printed.index), marks: marks.replace('……', '…') }
}

const OPENING: Record<string, string> = { '?': '¿', '!': '¡' }

/** Spanish opens what ends with `?` and `!`, there where the sentence had its sign before. */
export function openSpanish(body: string, marks: string): string {
  const place = Math.max(body.search(/[¿¡]/), 0)
  const bare = body.replaceAll(/[¿¡]/g, '')
  const signs = [...marks]
    .map((mark) => OPENING[mark] ?? '')
    .toReversed()
    .join('')
  return bare.slice(0, place) + signs + bare.slice(place)
}

const FIRST_LETTER = /^([¿¡«“\s]*)(\p{L})/u

export function capitalise(body: string): string {
  return body.replace(FIRST_LETTER, (_all, before: string, letter: string) => before + letter.toUpperCase())
}

/** After a comma. English keeps `I` and the days, and what is all in capitals stays so. */
export function uncapitalise(body: string, language: Language): string {
  if (/^[¿¡]*\p{Lu}(?:\p{Lu}|$)/u.test(body)) return body
  if (language === 'en' && /^(?:I(?![\p{L}])|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u.test(body)) return body
  return body.replace(FIRST_LETTER, (_all, before: string, letter: string) => before + letter.toLowerCase())
}
