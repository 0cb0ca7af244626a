import { lines as en } from './complaint/en.ts'
import { lines as es } from './complaint/es.ts'
import { lines as fr } from './complaint/fr.ts'
import { lines as hi } from './complaint/hi.ts'
import { lines as zh } from './complaint/zh.ts'
import type { InEveryLanguage } from './language.ts'
import { ASKED } from './questions.ts'
import type { Lines } from './script.ts'
import { countOf, stagesOf } from './stages.ts'

/**
 * A support agent for whom every refund counts. Stages: `defend` (the bill looks fine), `voucher` (for next month),
 * `refund` (nobody ordered it: a day and a number).
 */
export const complaint: InEveryLanguage<Lines> = { en, es, fr, hi, zh }

export const COMPLAINT_PRIORITY = [
  'unclear',
  'threat',
  'supervisor',
  'cancel',
  'reference',
  'who',
  ...ASKED,
  'goodbye',
  'when',
  'refund',
  'voucher',
  'notOrdered',
  'refusal',
  'charge',
  'askSum',
  'apology',
  'thanks',
  'agreement',
  'greeting',
  'question',
]

const PRESSURE = ['threat', 'supervisor', 'cancel']
const INSISTENCE = ['refund', 'refusal', 'who', 'notOrdered']

export const complaintStage = stagesOf('defend', [
  {
    stage: 'voucher',
    isReached: ({ made }) =>
      countOf(made, PRESSURE) > 0 || (countOf(made, ['charge', 'notOrdered']) > 0 && countOf(made, ['who', 'refund']) > 0),
  },
  {
    stage: 'refund',
    isReached: ({ now, made, turns }) => made.has('refund') && countOf(now, INSISTENCE) > 0 && (made.has('who') || turns >= 2),
  },
])
