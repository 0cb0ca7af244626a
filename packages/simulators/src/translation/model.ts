import type { PromptMessage } from '../anthropic-request.ts'
import type { Oddity } from './desk.ts'
import { countOddly, readPieces, writePieces } from './markup.ts'
import { translatePieces, type TranslateWords } from './words.ts'

export interface TranslationHeader {
  from: string
  to: string
}

const HEADER = /^# Translation\s*$/m
const KEPT = /<x id="\d+"\/>/g
const TEXT = /<text n="(\d+)">(.*?)<\/text>/gs

/** What a system prompt says under `# Translation`; `null` without such a header. */
export function parseTranslationHeader(system: string): TranslationHeader | null {
  const found = HEADER.exec(system)
  if (!found) return null
  const [head = ''] = system.slice(found.index + found[0].length).split(/\n\s*\n/)
  const read = (key: string) => new RegExp(`^${key}: *(.+?) *$`, 'm').exec(head)?.[1]
  const [from, to] = [read('from'), read('to')]
  return from && to ? { from, to } : null
}

/** A labelled line for every text: its translation, or that the script does not know it. */
export function writeTranslations(
  { from, to }: TranslationHeader,
  messages: readonly PromptMessage[],
  translate: TranslateWords,
  oddity: Oddity | null,
): string {
  const asked = messages.map(({ text }) => text).join('\n')
  const lines = [...asked.matchAll(TEXT)].map(([, number = '', text = '']) => {
    const said = translatePieces(readPieces(text.replaceAll('<n/>', '\n'), KEPT), from, to, translate)
    return said ? `text ${number}: ${writePieces(said, oddity).replaceAll('\n', '<n/>')}` : `unknown ${number}`
  })
  return countOddly(lines, oddity).join('\n')
}
