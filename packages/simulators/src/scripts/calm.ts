import { calm as en } from './calm/en.ts'
import { calm as es } from './calm/es.ts'
import { calm as fr } from './calm/fr.ts'
import { calm as hi } from './calm/hi.ts'
import { calm as zh } from './calm/zh.ts'
import { manners } from './generic.ts'
import { type InEveryLanguage, type Language, LANGUAGES } from './language.ts'
import type { Manner } from './script.ts'

/** Intents stand in for those of the same name in the generic manner. */
export type CalmWords = Omit<Manner, 'intents'> & Partial<Pick<Manner, 'intents'>>

const WORDS: InEveryLanguage<CalmWords> = { en, es, fr, hi, zh }

function mannerIn(language: Language): Manner {
  const { intents, ...words } = WORDS[language]
  return { intents: { ...manners[language].intents, ...intents }, ...words }
}

/** How somebody at work talks: calm, and without a word for “you”, so that it suits every register. */
export const calmManners = Object.fromEntries(LANGUAGES.map((language) => [language, mannerIn(language)])) as InEveryLanguage<Manner>
