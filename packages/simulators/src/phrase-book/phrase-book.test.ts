import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../scripts/language.ts'
import { formsOf, type Phrase, type Slot } from './phrase.ts'
import { PHRASES } from './phrases.ts'
import { translateWords } from './translate.ts'
import { keysOf, kindOf } from './trie.ts'
import { splitMarks } from './typography.ts'

const PAIRS = LANGUAGES.flatMap((from) => LANGUAGES.filter((to) => to !== from).map((to) => [from, to] as const))

/** What fills the slots of a form: a number for each kind of number, and what all languages write alike. */
const FILLED: Record<string, string> = {
  n: '5',
  name: 'Nora',
  who: 'Nora',
  friend: 'Nora',
  place: 'Ubud',
  x: '<x id="0"/>',
  date: '<x id="1"/>',
}
const IN_LANGUAGE: Record<string, Record<string, string>> = {
  en: { day: 'on Monday', weekday: 'Monday', month: 'May', time: '7:30', language: 'French' },
  es: { day: 'el lunes', weekday: 'el lunes', month: 'mayo', time: '7:30', language: 'francés' },
  fr: { day: 'lundi', weekday: 'lundi', month: 'mai', time: '7:30', language: 'français' },
  hi: { day: 'सोमवार को', weekday: 'सोमवार', month: 'मई', time: '7:30 बजे', language: 'फ़्रेंच' },
  zh: { day: '周一', weekday: '周一', month: '5月', time: '7:30', language: '法语' },
}

function fill(form: string, language: string): string {
  const filled = form.replaceAll(/\{(\w+)\}/g, (_all, slot: string) => FILLED[slot] ?? IN_LANGUAGE[language]![slot]!)
  return filled.replace(/^([¿¡]?)(\p{Ll})/u, (_all, sign: string, letter: string) => sign + letter.toUpperCase())
}

/** Slots that the same words may fill. */
const ALIKE = [/\{(?:n|time|date|who|x)\}/g, /\{(?:place|who|friend|name)\}/g, /\{(?:day|weekday)\}/g]

const first = (phrase: Phrase, language: (typeof LANGUAGES)[number]) => fill(formsOf(phrase[language])[0]!, language)

describe('the book', () => {
  it('is large, also in phrases with slots', () => {
    expect(PHRASES.length).toBeGreaterThanOrEqual(300)
    expect(PHRASES.filter(({ en }) => formsOf(en)[0]!.includes('{')).length).toBeGreaterThanOrEqual(60)
  })

  it.each(PAIRS)('says every phrase of %s first in %s', (from, to) => {
    const said = PHRASES.map((phrase) => [first(phrase, from), translateWords(first(phrase, from), from, to)])
    expect(said).toEqual(PHRASES.map((phrase) => [first(phrase, from), first(phrase, to)]))
  })

  it.each(LANGUAGES)('has no form of two meanings in %s', (language) => {
    const meanings = new Map<string, Phrase>()
    const doubled: string[] = []
    for (const phrase of PHRASES) {
      for (const form of formsOf(phrase[language])) {
        const plain = [...keysOf(form, language), /[?？]$/.test(form)].join(' ')
        for (const key of ALIKE.map((alike, index) => plain.replaceAll(alike, `{${index}}`))) {
          if ((meanings.get(key) ?? phrase) !== phrase) doubled.push(form)
          meanings.set(key, phrase)
        }
      }
    }
    expect(doubled).toEqual([])
  })

  it('closes a phrase with the same mark, and fills the same slots, in all languages', () => {
    const shapeOf = (form: string) =>
      [splitMarks(form).marks, ...[...form.matchAll(/\{\w+\}/g)].map(([slot]) => kindOf(slot.slice(1, -1) as Slot)).sort()].join()
    const wrong = PHRASES.filter((phrase) => new Set(LANGUAGES.map((language) => shapeOf(formsOf(phrase[language])[0]!))).size > 1)
    expect(wrong.map(({ en }) => en)).toEqual([])
  })

  it('is printed as each language is', () => {
    const wrong = PHRASES.flatMap((phrase) => [
      ...formsOf(phrase.en).filter((form) => !/^[A-Z{][^'"¿¡]*[.?!,…]$/.test(form)),
      ...formsOf(phrase.es).filter((form) => !/^[¿¡]?[A-ZÁÉÍÓÚ{][^'"]*[.?!,…]$/.test(form) || form.includes('?') !== form.includes('¿')),
      ...formsOf(phrase.fr).filter((form) => !/^[A-ZÀÂÉÈÊÎÔÇŒ{][^'"]*[.?!,…]$/.test(form) || /[^\u202f][;!?]|[^\u00a0]:/.test(form)),
      ...formsOf(phrase.hi).filter((form) => !/^[^'"A-Za-z.]*[।?!,…]$/.test(form.replaceAll(/\{\w+\}/g, ''))),
      ...formsOf(phrase.zh).filter((form) => !/[。？！，…]$/.test(form) || /[,.?!;:\s]/.test(form)),
    ])
    expect(wrong).toEqual([])
  })
})
