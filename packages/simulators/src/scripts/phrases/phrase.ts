import type { InEveryLanguage } from '../language.ts'
import { en, type PhraseId } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { hi } from './hi.ts'
import { REASONS, type Reason } from './reasons.ts'
import { zh } from './zh.ts'

/** A line that a learner may say. */
export interface Phrase {
  id: PhraseId
  /** 1 is easy to say, 3 is hard. */
  level: Level
  say: InEveryLanguage<string>
  why: InEveryLanguage<string>
}

export type Level = 1 | 2 | 3

const KINDS: Record<PhraseId, [Level, Reason]> = {
  moment: [1, 'time'],
  again: [1, 'repeat'],
  meaning: [2, 'repeat'],
  yes: [1, 'answer'],
  sure: [1, 'answer'],
  suits: [1, 'agree'],
  thursday: [2, 'date'],
  forenoon: [1, 'answer'],
  tomorrow: [1, 'date'],
  understand: [2, 'agree'],
  condition: [3, 'agree'],
  differently: [2, 'refuse'],
  cannot: [2, 'refuse'],
  otherWay: [2, 'question'],
  when: [1, 'date'],
  why: [1, 'question'],
  matters: [3, 'answer'],
  expect: [2, 'answer'],
  propose: [3, 'answer'],
  example: [2, 'answer'],
  ifNot: [2, 'answer'],
  beginning: [2, 'answer'],
  settleToday: [2, 'answer'],
  hearOffer: [3, 'question'],
  settled: [1, 'sum'],
  nextStep: [2, 'sum'],
  nothingElse: [1, 'close'],
  whyAsk: [2, 'answer'],
  reword: [2, 'repeat'],
  slowly: [1, 'repeat'],
  thanks: [1, 'warm'],
  goodbye: [1, 'close'],
  calmly: [2, 'agree'],
  hello: [1, 'warm'],
  moreTime: [3, 'fact'],
  sumUp: [3, 'sum'],
  heatOff: [1, 'fact'],
  heatSwitch: [2, 'answer'],
  heatNormal: [2, 'answer'],
  heatUntouched: [1, 'answer'],
  heatThermostat: [2, 'answer'],
  heatButton: [1, 'answer'],
  heatSince: [1, 'answer'],
  heatSend: [2, 'date'],
  heatDay: [2, 'date'],
  heatCost: [3, 'agree'],
  heatWindow: [1, 'answer'],
  heatWater: [2, 'answer'],
  heatTwelve: [2, 'fact'],
  heatBlanket: [2, 'answer'],
  heatPeace: [3, 'agree'],
  heatRent: [3, 'fact'],
  heatTuesday: [2, 'date'],
  heatAtHome: [1, 'answer'],
  heatAccept: [3, 'pay'],
  heatOrdinary: [3, 'pay'],
  heatWriting: [2, 'writing'],
  heatTrust: [3, 'writing'],
  heatLend: [2, 'question'],
  heatNobodyElse: [1, 'agree'],
  heatThanks: [1, 'close'],
  heatMessage: [1, 'warm'],
  heatSum: [3, 'sum'],
  apologySorry: [1, 'goal'],
  apologyNight: [2, 'question'],
  apologyOffer: [2, 'goal'],
  apologyRule: [3, 'goal'],
  raiseWork: [2, 'goal'],
  raiseNumber: [1, 'goal'],
  raiseHold: [3, 'refuse'],
  raiseWhen: [2, 'date'],
  weddingNo: [1, 'goal'],
  weddingFinal: [2, 'refuse'],
  weddingFeel: [2, 'warm'],
  weddingOffer: [3, 'goal'],
  borderWhy: [1, 'answer'],
  borderStay: [1, 'answer'],
  borderFlight: [2, 'fact'],
  borderAgain: [2, 'repeat'],
  billWrong: [2, 'fact'],
  billBack: [1, 'goal'],
  billDay: [2, 'date'],
  billNumber: [2, 'writing'],
  backPain: [1, 'fact'],
  backWorse: [2, 'fact'],
  backCause: [1, 'question'],
  backIfNot: [2, 'question'],
  dateWork: [2, 'question'],
  dateStory: [3, 'goal'],
  dateBack: [1, 'question'],
  dateAgain: [2, 'goal'],
  jobOwn: [2, 'fact'],
  jobExample: [3, 'goal'],
  jobTeam: [1, 'question'],
  jobNext: [2, 'date'],
  bikeFaults: [2, 'fact'],
  bikeOffer: [3, 'goal'],
  bikeMinute: [1, 'time'],
  bikeDeal: [1, 'agree'],
  schoolHome: [2, 'fact'],
  schoolExample: [1, 'question'],
  schoolStep: [3, 'goal'],
  schoolAgain: [2, 'date'],
  partyMaya: [1, 'answer'],
  partyLike: [2, 'question'],
  partyTopic: [2, 'question'],
  partyBye: [1, 'close'],
}

/** The phrase as it stands after a line of the partner's: what asks nothing cannot be answered. */
export function phraseAfter(line: string, id: PhraseId): Phrase {
  const [level, reason] = KINDS[id]
  const why = REASONS[reason === 'answer' && !/[?？]/u.test(line) ? 'unasked' : reason]
  return { id, level, say: { en: en[id], es: es[id], fr: fr[id], hi: hi[id], zh: zh[id] }, why }
}

export const PHRASES: readonly Phrase[] = (Object.keys(KINDS) as PhraseId[]).map((id) => phraseAfter('', id))
