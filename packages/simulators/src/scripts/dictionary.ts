import { en, type Meaning } from './dictionary/en.ts'
import { es } from './dictionary/es.ts'
import { fr } from './dictionary/fr.ts'
import { hi } from './dictionary/hi.ts'
import { zh } from './dictionary/zh.ts'
import { fold, type InEveryLanguage, type Language } from './language.ts'
import { asKey, type FoundWord, findWords, lookUp } from './dictionary/find-words.ts'

const MEANINGS: InEveryLanguage<Record<Meaning, string>> = { en, es, fr, hi, zh }

/** What a meaning is called in a language. */
export function nameMeaning(meaning: Meaning, language: Language): string {
  return MEANINGS[language][meaning].split(' | ', 1)[0]!
}

/** The words of a line that the dictionary has, in its order, each as it stands there. */
export function wordsIn(line: string, language: Language): FoundWord[] {
  return findWords(line, language, formsOf(language))
}

/** What a word or fixed phrase means, in whichever of its forms it stands. */
export function findMeaning(word: string, language: Language): Meaning | undefined {
  return lookUp(word, formsOf(language))
}

/** A word to say for a meaning, the first of those that the dictionary has. */
export function sayMeaning(meaning: Meaning, language: Language): string {
  return nameMeaning(meaning, language)
    .split(/[;；]/u)[0]!
    .replaceAll(/\s*[(（].*?[)）]/gu, '')
    .trim()
}

/** Made once for each language. */
const forms = new Map<Language, ReadonlyMap<string, Meaning>>()

function formsOf(language: Language): ReadonlyMap<string, Meaning> {
  const made = forms.get(language) ?? readForms(language)
  forms.set(language, made)
  return made
}

/** Where two meanings share a form, the first has it. Accents may be left out. */
function readForms(language: Language): Map<string, Meaning> {
  const found = new Map<string, Meaning>()
  const folded = new Map<string, Meaning>()
  for (const [meaning, entry] of Object.entries(MEANINGS[language]) as [Meaning, string][]) {
    const [name = '', others = ''] = entry.split(' | ')
    const own = /^[(（]/u.test(name) ? [] : name.split(/[;；,]/u).map((part) => part.replaceAll(/[(（].*?[)）]/gu, '').trim())
    const named = language === 'en' ? own.map((part) => part.replace(/^to (?=\p{L})/u, '')) : own
    for (const form of [...named, ...others.split(',')].map(asKey).filter(Boolean)) {
      if (!found.has(form)) found.set(form, meaning)
      if (!folded.has(fold(form))) folded.set(fold(form), meaning)
    }
  }
  for (const [form, meaning] of folded) if (!found.has(form)) found.set(form, meaning)
  return found
}
