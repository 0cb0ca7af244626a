import type { Language } from './language.ts'
import { lines as en } from './broken-heating/en.ts'
import { lines as es } from './broken-heating/es.ts'
import { lines as fr } from './broken-heating/fr.ts'
import { lines as hi } from './broken-heating/hi.ts'
import { lines as zh } from './broken-heating/zh.ts'
import type { Lines } from './script.ts'

/**
 * A landlady and a heating that has been off since Monday. Stages: `deflect` (the boiler is new, did you use it right?),
 * `terms` (Tuesday, but misuse is on you), `agreed` (it will stand in writing).
 */
export const brokenHeating: Record<Language, Lines> = { en, es, fr, hi, zh }

export const BROKEN_HEATING_PRIORITY = [
  'threat',
  'unclear',
  'deduct',
  'written',
  'misuse',
  'askDay',
  'askSum',
  'askPrice',
  'money',
  'askWho',
  'askWhere',
  'askWhy',
  'family',
  'refusal',
  'goodbye',
  'when',
  'repair',
  'askYesNo',
  'water',
  'heating',
  'apology',
  'thanks',
  'agreement',
  'greeting',
  'question',
]

const WEIGHT: Record<string, number> = { threat: 3, deduct: 2, written: 1, family: 1, refusal: 1, when: 1, repair: 1 }
/** Pressure at which she offers Tuesday: a plain complaint, then a clear request; or one threat. */
const OFFER_AT = 4

export function brokenHeatingStage(turns: readonly ReadonlySet<string>[]): { stage: string; isArrival: boolean } {
  let stage = 'deflect'
  let isArrival = false
  let pressure = 0
  for (const intents of turns) {
    const before = stage
    const heaviest = Math.max(0, ...[...intents].map((intent) => WEIGHT[intent] ?? 0))
    pressure += (intents.size > 0 ? 1 : 0.5) + heaviest
    if (stage === 'deflect' && pressure >= OFFER_AT) stage = 'terms'
    else if (stage === 'terms' && intents.has('written')) stage = 'agreed'
    isArrival = stage !== before
  }
  return { stage, isArrival }
}
