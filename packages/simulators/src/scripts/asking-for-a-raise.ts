import { lines as en } from './asking-for-a-raise/en.ts'
import { lines as es } from './asking-for-a-raise/es.ts'
import { lines as fr } from './asking-for-a-raise/fr.ts'
import { lines as hi } from './asking-for-a-raise/hi.ts'
import { lines as zh } from './asking-for-a-raise/zh.ts'
import type { InEveryLanguage } from './language.ts'
import { ASKED } from './questions.ts'
import type { Lines } from './script.ts'
import { countOf, stagesOf } from './stages.ts'

/**
 * A manager with a lean budget. Stages: `deflect` (what came of it?), `offer` (a title, or five percent),
 * `agreed` (seven percent, in writing, on Friday).
 */
export const askingForARaise: InEveryLanguage<Lines> = { en, es, fr, hi, zh }

export const ASKING_FOR_A_RAISE_PRIORITY = [
  'unclear',
  'leave',
  'written',
  'result',
  'number',
  'title',
  'review',
  'compare',
  'alternative',
  'work',
  'effort',
  ...ASKED,
  'refusal',
  'goodbye',
  'when',
  'apology',
  'thanks',
  'agreement',
  'greeting',
  'question',
]

export const askingForARaiseStage = stagesOf('deflect', [
  { stage: 'offer', isReached: ({ made }) => made.has('leave') || (made.has('number') && countOf(made, ['work', 'result']) > 0) },
  { stage: 'agreed', isReached: ({ now, made }) => made.has('number') && countOf(now, ['when', 'written']) > 0 },
])
