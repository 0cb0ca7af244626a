import { fold, type Language, wordsOf } from '../language.ts'
import type { Meaning } from './en.ts'

export interface FoundWord {
  /** As it stands in the line. */
  word: string
  index: number
  meaning: Meaning
}

type Forms = ReadonlyMap<string, Meaning>

/** Words of the longest fixed phrase in the dictionary. */
const LONGEST_PHRASE = 4
/** Characters of the longest Chinese word in the dictionary. */
const LONGEST_WORD = 6
/** An elided word of French, which is no part of the next. */
const ELIDED = /^(?:[ldnmtsjc]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/iu

export function findWords(line: string, language: Language, forms: Forms): FoundWord[] {
  const found = language === 'zh' ? inChinese(line, forms) : bySpaces(line, language, forms)
  return found.filter(inReach(line))
}

function bySpaces(line: string, language: Language, forms: Forms): FoundWord[] {
  const tokens = wordsOf(line, language)
  const found: FoundWord[] = []
  for (let at = 0; at < tokens.length; ) {
    const hit = longestPhrase(line, tokens.slice(at, at + LONGEST_PHRASE), forms, language)
    if (hit) found.push(hit)
    at += hit ? hit.length : 1
  }
  return found
}

function longestPhrase(line: string, tokens: readonly Token[], forms: Forms, language: Language): (FoundWord & { length: number }) | null {
  const first = tokens[0]!
  for (let length = tokens.length; length > 0; length -= 1) {
    const last = tokens[length - 1]!
    const word = line.slice(first.index, last.index + last.word.length)
    const meaning = lookUp(word, forms)
    if (meaning) return { word, index: first.index, meaning, length }
  }
  const elided = language === 'fr' ? (ELIDED.exec(first.word)?.[0] ?? '') : ''
  const rest = first.word.slice(elided.length)
  const meaning = elided && lookUp(rest, forms)
  return meaning ? { word: rest, index: first.index + elided.length, meaning, length: 1 } : null
}

interface Token {
  word: string
  index: number
}

export function lookUp(word: string, forms: Forms): Meaning | undefined {
  const key = asKey(word)
  return forms.get(key) ?? forms.get(fold(key))
}

/** How a form is written as a key: small letters, one kind of apostrophe, single spaces. */
export function asKey(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll("'", '’').replaceAll(/\s+/g, ' ').trim()
}

/** The longest word at each place, rather one that ends where the segmenter sees an end; what is not known is passed over. */
function inChinese(line: string, forms: Forms): FoundWord[] {
  const tokens = wordsOf(line, 'zh')
  const ends = new Set(tokens.map(({ word, index }) => index + word.length))
  const found: FoundWord[] = []
  for (const token of tokens) {
    const end = token.index + token.word.length
    const last = found.at(-1)
    let at = Math.max(token.index, last ? last.index + last.word.length : 0)
    while (at < end) {
      const lengths = Array.from({ length: LONGEST_WORD }, (_, index) => LONGEST_WORD - index)
      const start = at
      const known = (length: number) => forms.has(line.slice(start, start + length))
      const length =
        lengths.find((each) => ends.has(start + each) && known(each)) ?? lengths.find((each) => start + each <= end && known(each))
      if (length === undefined) break
      const word = line.slice(at, at + length)
      found.push({ word, index: at, meaning: forms.get(word)! })
      at += length
    }
  }
  return found
}

/** Who reads the words looks for each after the one before it: a word that it would first find inside another is left out. */
function inReach(line: string): (found: FoundWord) => boolean {
  const lower = line.toLowerCase()
  let from = 0
  return ({ word, index }) => {
    if (lower.indexOf(word.toLowerCase(), from) !== index) return false
    from = index + word.length
    return true
  }
}
