import { type InEveryLanguage, type Language, LANGUAGES } from '../scripts/language.ts'
import { parse } from './parse.ts'
import { OPENERS, PHRASES } from './phrases.ts'
import { render } from './render.ts'
import { tokenize } from './tokenize.ts'
import { buildTrie, type Trie } from './trie.ts'

const tries: Partial<InEveryLanguage<Trie>> = {}
const openers = new Set(OPENERS)

function languageOf(tag: string): Language | undefined {
  return LANGUAGES.find((language) => language === tag.split(/[-_]/)[0]!.toLowerCase())
}

/**
 * A text of phrases that the book knows, in another of its languages: BCP 47 tags, of which the first part counts. Tags, mentions, links,
 * emoji, numbers and XML entities come through as they are. `null` when any part is unknown, or a language is.
 */
export function translateWords(text: string, from: string, to: string): string | null {
  if (from === to) return text
  const [source, target] = [languageOf(from), languageOf(to)]
  if (!source || !target) return null
  if (source === target) return text
  const tokens = tokenize(text, source)
  if (!tokens.some(({ kind }) => kind === 'word')) return text
  const trie = (tries[source] ??= buildTrie(PHRASES, source))
  const units = parse(trie, tokens, { source: text, language: source, openers })
  return units && render(units, text, target)
}
