import type { InEveryLanguage, Language } from '../scripts/language.ts'
import { DAYS } from './days.ts'
import { MONTHS } from './months.ts'
import type { Slot } from './phrase.ts'
import { PLACES } from './places.ts'
import { type Token, tokenize } from './tokenize.ts'

/** What stands in a slot, up to the token `end`. */
export interface Filling {
  end: number
  say: (language: Language) => string
}

const NBSP = '\u00a0'
const TIME_WORDS: InEveryLanguage<string[]> = {
  en: ['oclock'],
  es: ['h', 'horas'],
  fr: ['h', 'heures', 'heure'],
  hi: ['बजे'],
  zh: ['点', '钟'],
}
const ORDINAL_ENDS = ['st', 'nd', 'rd', 'th', 'er', 'ro']

type Entries = Map<string, { words: string[]; say: (language: Language) => string }[]>

/** By their first word, the longest first. */
function entriesOf<T>(
  rows: readonly T[],
  formsIn: (row: T, language: Language) => readonly string[],
  say: (row: T, language: Language) => string,
) {
  const cache = new Map<Language, Entries>()
  return (language: Language): Entries => {
    const known = cache.get(language)
    if (known) return known
    const made: Entries = new Map()
    for (const row of rows) {
      for (const form of formsIn(row, language)) {
        const words = tokenize(form, language).map((token) => token.text)
        const same = made.get(words[0]!) ?? []
        made.set(
          words[0]!,
          [...same, { words, say: (to: Language) => say(row, to) }].sort((a, b) => b.words.length - a.words.length),
        )
      }
    }
    cache.set(language, made)
    return made
  }
}

const daysIn = entriesOf(
  DAYS,
  (day, language) => day[language],
  (day, language) => day[language][0]!,
)
const weekdaysIn = entriesOf(
  DAYS,
  (day, language) => day[language],
  (day, language) => (/^on | को$/.test(day[language][0]!) ? day[language][1]! : day[language][0]!),
)
const monthsIn = entriesOf(
  MONTHS,
  (month, language) => [month[language]],
  (month, language) => month[language],
)
const placesIn = entriesOf(
  PLACES,
  (place, language) => [place[language]],
  (place, language) => place[language],
)

function fromTable(entries: Entries, tokens: readonly Token[], at: number): Filling[] {
  const found = entries.get(tokens[at]!.text) ?? []
  return found
    .filter(({ words }) => words.every((word, offset) => tokens[at + offset]?.text === word))
    .map(({ words, say }) => ({ end: at + words.length, say }))
}

/** A number or what is masked, which may be one. */
function quantity(token: Token): string | null {
  return token.kind === 'number' || token.kind === 'x' ? token.text : null
}

/** An hour alone, as what is masked is taken to be. */
const isPlain = (value: string) => /^(?:\p{Nd}{1,2}|<[^<>]*>)$/u.test(value)

const MOST_NAMES = { latin: 2, hi: 1, zh: 4 }

function sayTime(value: string, language: Language): string {
  if (language === 'hi') return `${value} बजे`
  if (!isPlain(value)) return value
  return { en: value, es: value, fr: `${value}${NBSP}h`, zh: `${value}点` }[language]
}

function sayDate(value: string, language: Language): string {
  if (!/^\d{1,2}$/.test(value)) return value
  if (language === 'fr') return value === '1' ? '1er' : value
  if (language !== 'en') return value
  const end = /^1.$/.test(value) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[value.at(-1)!] ?? 'th')
  return `${value}${end}`
}

/** A name has a capital, where the script has them; more words than `most` are none. */
function named(tokens: readonly Token[], at: number, source: string, most: { latin: number; hi: number; zh: number }): Filling[] {
  const found: Filling[] = []
  for (let end = at + 1; end <= tokens.length; end++) {
    const { kind, start, end: last } = tokens[end - 1]!
    const raw = source.slice(start, last)
    const script = /^\p{Lu}/u.test(raw) ? 'latin' : /^\p{Script=Devanagari}/u.test(raw) ? 'hi' : /^\p{Script=Han}/u.test(raw) ? 'zh' : null
    if (kind !== 'word' || script === null || end - at > most[script]) break
    const value = source.slice(tokens[at]!.start, last)
    found.push({ end, say: () => value })
  }
  return found
}

/** From a token on, those of the given words. */
function skipWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let end = at
  while (tokens[end]?.kind === 'word' && words.includes(tokens[end]!.text)) end++
  return end
}

/** An hour with what belongs to it: `7`, `7 h`, `7pm`, `19h30`. */
function time(tokens: readonly Token[], at: number, source: string, language: Language): Filling {
  const next = tokens[at + 1]
  const isTwofold = next?.text === 'h' && tokens[at + 2] !== undefined && quantity(tokens[at + 2]!) !== null
  const isHalf = next?.text === 'am' || next?.text === 'pm'
  const last = isTwofold ? at + 2 : isHalf ? at + 1 : at
  const value = source.slice(tokens[at]!.start, tokens[last]!.end)
  return { end: skipWords(tokens, last + 1, TIME_WORDS[language]), say: (to) => sayTime(value, to) }
}

/** All ways to read the tokens from `at` as the slot. */
export function fillings(slot: Slot, tokens: readonly Token[], at: number, source: string, language: Language): Filling[] {
  const token = tokens[at]
  if (!token) return []
  if (slot === 'day') return fromTable(daysIn(language), tokens, at)
  if (slot === 'weekday') return fromTable(weekdaysIn(language), tokens, at)
  if (slot === 'month') return fromTable(monthsIn(language), tokens, at)
  if (slot === 'name') return named(tokens, at, source, MOST_NAMES)
  if (token.kind === 'x' && (slot === 'x' || slot === 'who' || slot === 'place')) return [{ end: at + 1, say: () => token.text }]
  if (slot === 'who') return named(tokens, at, source, MOST_NAMES)
  if (slot === 'place') return [...fromTable(placesIn(language), tokens, at), ...named(tokens, at, source, { latin: 3, hi: 2, zh: 5 })]
  const value = quantity(token)
  if (slot === 'x' || value === null) return []
  if (slot === 'time') return [time(tokens, at, source, language)]
  if (slot === 'date') return [{ end: skipWords(tokens, at + 1, ORDINAL_ENDS), say: (to) => sayDate(value, to) }]
  return [{ end: at + 1, say: () => value }]
}
