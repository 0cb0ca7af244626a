import type { Language } from '../scripts/language.ts'
import { foldWord } from './fold.ts'

/**
 * `x` is what is masked, mentioned or linked; a `mark` may end a clause, and its text is of `,;:.!?…` or a line break; `sign` is carried over
 * as it is: emoji, quotation marks, brackets. `start` and `end` are places in the text.
 */
export interface Token {
  kind: 'word' | 'number' | 'x' | 'mark' | 'sign'
  text: string
  start: number
  end: number
}

const LETTERS = String.raw`[[\p{L}\p{M}\p{N}\u200c\u200d]--[\p{Script=Han}]]+`

/** One group a kind, in the order of the loop below; the first two are dropped. */
const TOKEN = new RegExp(
  [
    String.raw`[¿¡\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[^\S\n]+`,
    String.raw`(?<=[\p{L}\p{M}])-(?=\p{L})`,
    String.raw`(<(\w+)\b[^<>]*?(?:/>|>[^<>]*</\2>)|@\[\d+\]|@[\p{L}\p{M}\p{N}_.\-]*[\p{L}\p{M}\p{N}_]|https?://[^\s<>]*[^\s<>.,!?\)。，！？）])`,
    String.raw`((?:&lt;|<)3+|[:;]-?[\)\(DPp](?!\p{L})|\^\^)`,
    String.raw`(\p{Nd}+(?:[.,:：\/h]\p{Nd}+)*)`,
    String.raw`(\p{Script=Han}|${LETTERS}(?:(?:['’ʼ‘\x60´]|&#39;|&apos;)${LETTERS})*)`,
    String.raw`(\.{2,}|…+|[.。।॥!！?？,，、;；:：\n])`,
    String.raw`([\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0f\u200d\u20e3]+|&\w+;|.)`,
  ].join('|'),
  'gv',
)

const MARKS: Record<string, string> = { '。': '.', '।': '.', '॥': '.', '！': '!', '？': '?', '，': ',', '、': ',', '；': ';', '：': ':' }

export function tokenize(text: string, language: Language): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [, x, , face, number, word, mark, sign] = match
    const place = { start: match.index, end: match.index + match[0].length }
    if (word !== undefined) for (const folded of foldWord(word, language)) tokens.push({ kind: 'word', text: folded, ...place })
    else if (x !== undefined) tokens.push({ kind: 'x', text: x, ...place })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, ...place })
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: MARKS[mark] ?? mark.replace(/^(?:\.{2,}|…+)$/, '…'), ...place })
    else if (face !== undefined || sign !== undefined) tokens.push({ kind: 'sign', text: match[0], ...place })
  }
  return tokens
}
