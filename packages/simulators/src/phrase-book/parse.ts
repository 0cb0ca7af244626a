import type { Language } from '../scripts/language.ts'
import { NAMES } from './names.ts'
import type { Phrase } from './phrase.ts'
import { fillings } from './slots.ts'
import type { Token } from './tokenize.ts'
import { type Match, matchesAt, type Trie } from './trie.ts'

/** Whom a phrase is said to, or what stands between it and its mark. */
export interface Tail {
  raw: string
  hasComma: boolean
}

/** A part of a text: a phrase, the marks after it, or what is carried over as it is. */
export type Unit = { start: number; end: number } & (
  | { kind: 'phrase'; match: Match; tail: Tail | null }
  | { kind: 'mark' | 'carry'; text: string }
)

interface Step {
  unit: Unit
  next: number
}

interface Reading {
  source: string
  language: Language
  openers: ReadonlySet<Phrase>
}

/** What begins at each token: at a word, only where a phrase may begin. */
function matchesIn(trie: Trie, tokens: readonly Token[], { source, language, openers }: Reading): Match[][] {
  const starts = new Set([0])
  return tokens.map((token, at) => {
    if (token.kind === 'mark' || (token.kind === 'word' && tokens[at - 1]?.kind === 'word' && !starts.has(at))) return []
    const found = matchesAt(trie, tokens, at, source, language)
    for (const { phrase, end } of found) if (openers.has(phrase)) starts.add(end)
    return found
  })
}

/**
 * The tokens as phrases and marks, or `null` when some are unknown. After a phrase comes a mark, a sign or the end; after one of `openers`
 * also the next phrase.
 */
export function parse(trie: Trie, tokens: readonly Token[], { source, language, openers }: Reading): Unit[] | null {
  const steps: (Step | null)[] = []
  const matches = matchesIn(trie, tokens, { source, language, openers })
  const isWhole = (at: number) => at === tokens.length || steps[at] !== null
  const isBoundary = (at: number) => tokens[at]?.kind !== 'word'

  function tailAt(at: number): { tail: Tail; next: number } | null {
    const hasComma = tokens[at]?.text === ','
    const start = hasComma ? at + 1 : at
    let next = start
    while (tokens[next]?.kind === 'x') next++
    if (hasComma && next === start && steps[next]?.unit.kind !== 'phrase')
      next = fillings('friend', tokens, start, source, language).at(-1)?.end ?? start
    const isEnded = next === tokens.length || (tokens[next]!.kind === 'mark' && (hasComma || tokens[next]!.text !== ','))
    if (next === start || !isEnded || (!hasComma && next === tokens.length) || !isWhole(next)) return null
    return { tail: { raw: source.slice(tokens[start]!.start, tokens[next - 1]!.end), hasComma }, next }
  }

  function stepAt(at: number): Step | null {
    const token = tokens[at]!
    for (const match of matches[at]!) {
      const unit = { kind: 'phrase', match, start: token.start, end: tokens[match.end - 1]!.end } as const
      const tailed = tailAt(match.end)
      if (tailed) return { unit: { ...unit, tail: tailed.tail, end: tokens[tailed.next - 1]!.end }, next: tailed.next }
      if (isWhole(match.end) && (isBoundary(match.end) || openers.has(match.phrase)))
        return { unit: { ...unit, tail: null }, next: match.end }
    }
    if (!isWhole(at + 1)) return null
    const { start, end } = token
    const isName = token.kind === 'word' && isBoundary(at + 1) && NAMES.has(source.slice(start, end))
    if (token.kind === 'word' && !isName) return null
    const text = isName ? source.slice(start, end) : token.text
    return { unit: { kind: token.kind === 'mark' ? 'mark' : 'carry', text, start, end }, next: at + 1 }
  }

  for (let at = tokens.length - 1; at >= 0; at--) steps[at] = stepAt(at)
  if (!isWhole(0)) return null
  const units: Unit[] = []
  for (let at = 0; at < tokens.length; at = steps[at]!.next) units.push(steps[at]!.unit)
  return units
}
