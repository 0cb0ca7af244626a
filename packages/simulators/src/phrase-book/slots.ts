import type { InEveryLanguage, Language } from '../scripts/language.ts'
import { DAYS } from './days.ts'
import type { Slot } from './phrase.ts'
import { LANGUAGE_WORDS, MONTHS, PLACES } from './tables.ts'
import { type Token, tokenize } from './tokenize.ts'

/** What stands in a slot, up to the token `end`. */
export interface Filling {
  end: number
  say: Say
}

/** A day or a number may stand in a slot of another kind in another language. */
export type Say = (language: Language, slot: Slot) => string

const NBSP = '\u00a0'
const TIME_WORDS: InEveryLanguage<string[]> = {
  en: ['oclock'],
  es: ['h', 'horas'],
  fr: ['h', 'heures', 'heure'],
  hi: ['बजे'],
  zh: ['点', '钟'],
}
const ORDINAL_ENDS = ['st', 'nd', 'rd', 'th', 'er', 'ro']

type Entries = Map<string, { words: string[]; say: Say }[]>

/** The forms of a table in each language by their first word, the longest first. */
function entriesOf(
  table: readonly InEveryLanguage<string | readonly string[]>[],
  say: (row: number, language: Language, slot: Slot) => string,
) {
  const cache = new Map<Language, Entries>()
  return (language: Language): Entries => {
    const known = cache.get(language)
    if (known) return known
    const made: Entries = new Map()
    for (const [index, row] of table.entries()) {
      for (const form of [row[language]].flat()) {
        const words = tokenize(form, language).map((token) => token.text)
        const entry = { words, say: (to: Language, slot: Slot) => say(index, to, slot) }
        made.set(
          words[0]!,
          [...(made.get(words[0]!) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
        )
      }
    }
    cache.set(language, made)
    return made
  }
}

const TABLES: Partial<Record<Slot, (language: Language) => Entries>> = {
  day: entriesOf(DAYS, sayDay),
  weekday: entriesOf(DAYS, sayDay),
  month: entriesOf(MONTHS, (row, language) => MONTHS[row]![language]),
  language: entriesOf(LANGUAGE_WORDS, (row, language) => LANGUAGE_WORDS[row]![language]),
  place: entriesOf(PLACES, (row, language) => PLACES[row]![language]),
}

function sayDay(row: number, language: Language, slot: Slot): string {
  const [when, name] = DAYS[row]![language]
  return slot === 'weekday' && name && /^on | को$/.test(when!) ? name : when!
}

function fromTable(slot: Slot, language: Language, tokens: readonly Token[], at: number): Filling[] {
  const found = TABLES[slot]?.(language).get(tokens[at]!.text) ?? []
  return found
    .filter(({ words }) => words.every((word, offset) => tokens[at + offset]?.text === word))
    .map(({ words, say }) => ({ end: at + words.length, say }))
}

/** A number or what is masked, which may be one. */
function isQuantity(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'x'
}

/** An hour alone, as what is masked is taken to be. */
const isPlain = (value: string) => /^(?:\p{Nd}{1,2}|<[^<>]*>)$/u.test(value)

function sayTime(value: string, language: Language): string {
  if (language === 'hi' && !/m$/i.test(value)) return `${value} बजे`
  if (!isPlain(value)) return value
  return { en: value, es: value, hi: value, fr: `${value}${NBSP}h`, zh: `${value}点` }[language]
}

function sayDate(value: string, language: Language): string {
  if (!/^\d{1,2}$/.test(value)) return value
  if (language === 'fr') return value === '1' ? '1er' : value
  if (language !== 'en') return value
  const end = /^1.$/.test(value) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[value.at(-1)!] ?? 'th')
  return `${value}${end}`
}

function sayNumber(value: string, language: Language, slot: Slot): string {
  if (slot === 'time') return sayTime(value, language)
  return slot === 'date' ? sayDate(value, language) : value
}

type Most = Partial<Record<'latin' | 'hi' | 'zh', number>>
const NAME: Most = { latin: 2, hi: 1, zh: 4 }
const LATIN_NAME: Most = { latin: 2 }

/** A name has a capital, where the script has them, and no more words, or characters, than `most`. */
function named(tokens: readonly Token[], at: number, source: string, most: Most): Filling[] {
  const found: Filling[] = []
  for (let end = at + 1; end <= tokens.length; end++) {
    const { kind, start, end: last } = tokens[end - 1]!
    const raw = source.slice(start, last)
    const script = /^\p{Lu}/u.test(raw) ? 'latin' : /^\p{Script=Devanagari}/u.test(raw) ? 'hi' : /^\p{Script=Han}/u.test(raw) ? 'zh' : null
    if (kind !== 'word' || script === null || end - at > (most[script] ?? 0)) break
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

/** The last token of an hour with what belongs to it: `7`, `7pm`, `19h30`. */
function lastOfTime(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]?.text
  if (next === 'am' || next === 'pm') return at + 1
  return next === 'h' && tokens[at + 2] && isQuantity(tokens[at + 2]!) ? at + 2 : at
}

/** All ways to read the tokens from `at` as the slot. */
export function fillings(slot: Slot, tokens: readonly Token[], at: number, source: string, language: Language): Filling[] {
  const token = tokens[at]
  if (!token) return []
  const masked: Filling[] = token.kind === 'x' ? [{ end: at + 1, say: () => token.text }] : []
  switch (slot) {
    case 'day':
    case 'weekday':
    case 'month':
    case 'language':
      return fromTable(slot, language, tokens, at)
    case 'place':
      return [...fromTable(slot, language, tokens, at), ...named(tokens, at, source, { latin: 3 })]
    case 'x':
      return masked
    case 'who':
      return [...masked, ...named(tokens, at, source, LATIN_NAME)]
    case 'friend':
      return named(tokens, at, source, LATIN_NAME)
    case 'name':
      return named(tokens, at, source, NAME)
    case 'n':
    case 'date':
    case 'time':
      return isQuantity(token) ? [numbered(slot, tokens, at, source, language)] : []
  }
}

function numbered(slot: Slot, tokens: readonly Token[], at: number, source: string, language: Language): Filling {
  const last = slot === 'time' ? lastOfTime(tokens, at) : at
  const value = source.slice(tokens[at]!.start, tokens[last]!.end)
  const after = slot === 'time' ? TIME_WORDS[language] : slot === 'date' ? ORDINAL_ENDS : []
  return { end: skipWords(tokens, last + 1, after), say: (to, toSlot) => sayNumber(value, to, toSlot) }
}
