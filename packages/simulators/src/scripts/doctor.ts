import { lines as en } from './doctor/en.ts'
import { lines as es } from './doctor/es.ts'
import { lines as fr } from './doctor/fr.ts'
import { lines as hi } from './doctor/hi.ts'
import { lines as zh } from './doctor/zh.ts'
import type { InEveryLanguage } from './language.ts'
import { ASKED } from './questions.ts'
import type { Lines } from './script.ts'
import { countOf, stagesOf } from './stages.ts'

/**
 * A doctor who is late. Stages: `ask` (one more sore back), `examine` (exact facts made her look),
 * `plan` (it is a nerve: tablets, walks, an appointment).
 */
export const doctor: InEveryLanguage<Lines> = { en, es, fr, hi, zh }

export const DOCTOR_PRIORITY = [
  'unclear',
  'next',
  'cause',
  'leg',
  'night',
  'strength',
  'since',
  'allergy',
  'refusal',
  'exam',
  'medicine',
  'work',
  'money',
  'where',
  ...ASKED,
  'goodbye',
  'when',
  'apology',
  'thanks',
  'agreement',
  'greeting',
  'question',
]

const FACTS = ['where', 'since', 'strength', 'night', 'leg']
/** A sore back has a place and a beginning; a third fact makes it more than that. */
const FACTS_TO_EXAMINE = 3

export const doctorStage = stagesOf('ask', [
  { stage: 'examine', isReached: ({ made }) => countOf(made, FACTS) >= FACTS_TO_EXAMINE },
  { stage: 'plan', isReached: ({ now, turns }) => now.has('next') || now.has('cause') || (turns >= 3 && !now.has('unclear')) },
])
