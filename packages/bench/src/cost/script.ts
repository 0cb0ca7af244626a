import { countTokens } from '@parley/simulators/count-tokens'
import { seededRandom } from '../statistics.ts'

/** One thing that happens in a session. `pass` is time in which nothing does, ms. */
export type Step =
  | { type: 'pass'; ms: number; why: 'typing' | 'reconnect' | 'break' }
  | { type: 'say'; line: string; partner: string; coach: string; breaks: 'partner' | 'coach' | null }
  | { type: 'say-anew'; line: string; partner: string; coach: string }

/**
 * `plain`: turn after turn. `lived`: every tenth turn is said anew, in twenty turns one answer and one note break off and are asked for
 * again, and every 15 turns the line drops for two minutes. `with-breaks`: that, and after every 20 turns twelve minutes without a word.
 */
export const LIVES = ['plain', 'lived', 'with-breaks'] as const
export type Life = (typeof LIVES)[number]

/**
 * How much is said in a turn: tokens of learner, partner and the note's quote, words of the rest of the note (30 at the most). `model` is
 * the cost model's turn of 60, 140 and 80 tokens; `terse` is somebody at A2, with 20, 50 and 40.
 */
const SAID = {
  model: { learner: 60, partner: 140, quote: 40, say: 13, note: 15 },
  terse: { learner: 20, partner: 50, quote: 12, say: 6, note: 10 },
}
export type Said = keyof typeof SAID

const TYPING_MS: readonly [number, number] = [20_000, 45_000]
const RECONNECT_MS = 2 * 60_000
/** Longer than the provider keeps a prefix. */
const BREAK_MS = 12 * 60_000

const WORDS =
  'la calefacción no funciona desde el martes y en el piso hace mucho frío necesito que venga un técnico esta semana porque mi hija está enferma dígame una fecha concreta por favor ya llamé tres veces quiero una solución por escrito'.split(
    ' ',
  )

export function writeScript(turns: number, life: Life, said: Said = 'model'): Step[] {
  const random = seededRandom(turns)
  const [least, most] = TYPING_MS
  const typing = (): Step => ({ type: 'pass', ms: Math.round(least + random() * (most - least)), why: 'typing' })
  const isLived = life !== 'plain'
  const steps: Step[] = []
  for (let turn = 1; turn <= turns; turn += 1) {
    if (life === 'with-breaks' && turn > 1 && turn % 20 === 1) steps.push({ type: 'pass', ms: BREAK_MS, why: 'break' })
    if (isLived && turn % 15 === 0) steps.push({ type: 'pass', ms: RECONNECT_MS, why: 'reconnect' })
    const breaks = !isLived ? null : turn % 20 === 12 ? 'partner' : turn % 20 === 18 ? 'coach' : null
    steps.push(typing(), { type: 'say', ...speech(said, random), breaks })
    if (isLived && turn % 10 === 7) steps.push(typing(), { type: 'say-anew', ...speech(said, random) })
  }
  return steps
}

/** What learner, partner and coach say; the note quotes the line and keeps to the coach's contract. */
function speech(said: Said, random: () => number): { line: string; partner: string; coach: string } {
  const size = SAID[said]
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? ''
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const sentence = (tokens: number) => {
    let text = word()
    while (countTokens(text) < tokens) text += ` ${word()}`
    return text
  }
  const line = sentence(size.learner)
  const quote = line.slice(0, line.indexOf(' ', size.quote * 4))
  const coach = `quote: ${quote}\nsay: ${words(size.say)}\nnote: ${words(size.note)}`
  return { line, partner: sentence(size.partner), coach }
}
