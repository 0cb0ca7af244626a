import type { Language } from './language.ts'
import { lines as enLines, manner as en } from './generic/en.ts'
import { lines as esLines, manner as es } from './generic/es.ts'
import { lines as frLines, manner as fr } from './generic/fr.ts'
import { lines as hiLines, manner as hi } from './generic/hi.ts'
import { lines as zhLines, manner as zh } from './generic/zh.ts'
import { ASKED } from './questions.ts'
import type { Lines, Manner } from './script.ts'

export const manners: Record<Language, Manner> = { en, es, fr, hi, zh }

/** For a scene without a script of its own. */
export const genericLines: Record<Language, Lines> = { en: enLines, es: esLines, fr: frLines, hi: hiLines, zh: zhLines }

export const GENERIC_PRIORITY = [
  'threat',
  'unclear',
  'askSum',
  ...ASKED,
  'goodbye',
  'money',
  'when',
  'refusal',
  'apology',
  'thanks',
  'agreement',
  'greeting',
  'question',
]
