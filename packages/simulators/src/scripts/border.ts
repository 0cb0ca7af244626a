import { lines as en } from './border/en.ts'
import { lines as es } from './border/es.ts'
import { lines as fr } from './border/fr.ts'
import { lines as hi } from './border/hi.ts'
import { lines as zh } from './border/zh.ts'
import type { InEveryLanguage } from './language.ts'
import type { Lines } from './script.ts'
import { countOf, stagesOf } from './stages.ts'

/**
 * A border officer with a passport in her hand. Stages: `ask` (why, how long), `check` (the same again: work? address?),
 * `stamp` (the answers agree).
 */
export const border: InEveryLanguage<Lines> = { en, es, fr, hi, zh }

export const BORDER_PRIORITY = [
  'unclear',
  'goodbye',
  'noWork',
  'home',
  'work',
  'askDay',
  'flight',
  'place',
  'length',
  'before',
  'documents',
  'money',
  'luggage',
  'friend',
  'purpose',
  'askPrice',
  'askWho',
  'askWhere',
  'askWhy',
  'askYesNo',
  'when',
  'refusal',
  'apology',
  'thanks',
  'agreement',
  'greeting',
  'question',
]

const ANSWERS = ['length', 'place', 'flight']
const REASONS = ['purpose', 'friend']
/** Enough besides an address. */
const PROOFS = ['flight', 'noWork', 'home', 'money', 'documents']

export const borderStage = stagesOf('ask', [
  { stage: 'check', isReached: ({ made }) => countOf(made, ANSWERS) + Math.min(countOf(made, REASONS), 1) >= 2 },
  { stage: 'stamp', isReached: ({ made }) => made.has('place') && made.has('length') && countOf(made, PROOFS) >= 1 },
])
