import { seededRandom } from '../seeded-random.ts'
import { fold, isForeign, type Language, phraseOf, sentencesOf, wordsOf } from './language.ts'

/** Lines for each stage of the talk; `any` serves the stages that have none of their own. */
export type StageLines = Partial<Record<string, readonly string[]>>

/** How somebody talks in one language, whatever the scene is. `{q}` is a phrase of the learner's. */
export interface Manner {
  /** Patterns over the folded line. */
  intents: Readonly<Record<string, RegExp>>
  openers: readonly string[]
  /** Openers that also suit a thank-you or a greeting. */
  nods: readonly string[]
  echoes: readonly string[]
  /** In front of an answer, where an opener could sound like a yes. */
  leads: readonly string[]
  /** In front of what was said before, for a learner who did not understand it. */
  resays: readonly string[]
  /** For a line whose intents have had all their answers. Each has `{q}`. */
  dodges: readonly string[]
  /** For a learner who repeats themselves word by word. */
  repeats: readonly string[]
  /** For a learner who writes in another language. */
  foreign: readonly string[]
}

/** What the partner of a scene has to say in one language. */
export interface Lines {
  /** Added to the manner's own. */
  intents: Readonly<Record<string, RegExp>>
  /** By intent. */
  replies: Readonly<Record<string, StageLines>>
  /** Said once, on the turn that brings the talk to a stage. */
  arrivals: StageLines
  /** By stage: a question or demand that hands the turn back. */
  pushes: StageLines
  /** For a line without any known intent. Each has `{q}`. */
  fallbacks: readonly string[]
}

export interface Script {
  manner: Manner
  lines: Lines
  /** Intents, most pressing first: a line with several is answered by the first that has an unused reply. */
  priority: readonly string[]
  /** Where the talk stands after these turns, given the intents of each; the last one is being answered. */
  stageOf: (turns: readonly ReadonlySet<string>[]) => { stage: string; isArrival: boolean }
}

export interface Talk {
  language: Language
  partnerName: string
  /** The learner's lines so far, at least one. */
  heard: readonly string[]
  /** The partner's own lines so far. */
  said: readonly string[]
}

const COURTESY = new Set(['greeting', 'thanks', 'apology', 'agreement', 'goodbye'])
const COURTESY_MAX_WORDS = 6
/** Answered on the way to the next stage too. What a day or a yes could be answered with, the stage itself says. */
const ANSWERED_FIRST: ReadonlySet<string> = new Set(['askPrice', 'askWho', 'askWhere', 'askWhy'])

/** After this many draws a whole line must still be new, but its sentences may have been heard. */
const FRESH_DRAWS = 24
const MAX_DRAWS = 400

/** The partner's next line: the same for the same talk, and never one that the talk already had. */
export function playPartner(script: Script, talk: Talk): string {
  const line = talk.heard.at(-1)!
  const random = seededRandom(`${talk.heard.length}\n${line}`)
  const past = talk.said.join('\n')
  const pools = poolsFor(script, talk)
  const phrase = phraseOf(line, talk.language)
  const fill = (text: string) => text.replaceAll('{q}', () => phrase).replaceAll('{name}', () => talk.partnerName)

  let reply = ''
  for (let draw = 0; draw < MAX_DRAWS; draw += 1) {
    const isFresh = (text: string) => draw >= FRESH_DRAWS || !text.split('{q}').every((part) => past.includes(fill(part)))
    reply = fill(compose(pools, isFresh, random))
    if (!talk.said.includes(reply)) return reply
  }
  return reply
}

/** The intents of a line, most pressing first. */
export function intentsOf(line: string, { lines, manner, priority }: Omit<Script, 'stageOf'>): Set<string> {
  const folded = fold(line)
  const patterns: Record<string, RegExp> = { ...manner.intents, ...lines.intents }
  return new Set(priority.filter((intent) => patterns[intent]?.test(folded)))
}

/** The intents of each line; none for a line in another language, which is not understood. */
export function intentsByTurn(script: Omit<Script, 'stageOf'>, language: Language, heard: readonly string[]): Set<string>[] {
  return heard.map((line) => (isForeign(line, language) ? new Set<string>() : intentsOf(line, script)))
}

interface Pools {
  /** In the order in which they are tried. */
  bodies: (readonly string[])[]
  pushes: readonly string[]
  /** What stands in front of a body. */
  openers: readonly string[]
  /** What leads to a body that does not take up what the learner said. Needed, or else an opener may do. */
  bridges: readonly string[]
  needsBridge: boolean
  /** A line of courtesy, which nobody takes up word by word. */
  isCourtesy: boolean
}

function poolsFor(script: Script, { language, heard, said }: Talk): Pools {
  const { manner, lines } = script
  const line = heard.at(-1)!
  const turns = intentsByTurn(script, language, heard)
  const { stage, isArrival } = script.stageOf(turns)
  const plain = { pushes: [], openers: manner.openers, bridges: manner.echoes, needsBridge: false, isCourtesy: false }
  if (isForeign(line, language)) return { ...plain, bodies: [manner.foreign] }
  const meant = [...turns.at(-1)!]
  const repliesTo = (intent: string, at: string) => lines.replies[intent]?.[at] ?? lines.replies[intent]?.any ?? []
  if (meant[0] === 'unclear') {
    const again = turns.at(-2)?.has('unclear') ? '' : pointOf(said.at(-1) ?? '')
    if (again) return { ...plain, bodies: [[again]], openers: manner.resays, bridges: manner.resays, needsBridge: true }
    return { ...plain, bodies: [repliesTo('unclear', stage), manner.dodges], openers: manner.leads, bridges: manner.leads }
  }
  const isQuestion = meant.includes('question')
  const isRepeat = heard.slice(0, -1).some((earlier) => fold(earlier) === fold(line))
  const arrivals = (isArrival && lines.arrivals[stage]) || []
  const isCourtesy = meant.some((intent) => COURTESY.has(intent)) && meant.every((intent) => COURTESY.has(intent) || intent === 'question')
  // A greeting in front of a long line is not what the line is about.
  const intents = isCourtesy && wordsOf(line, language).length > COURTESY_MAX_WORDS ? [] : meant
  const bridges = isQuestion ? manner.leads : manner.echoes
  const answers = isArrival && ANSWERED_FIRST.has(meant[0] ?? '') ? repliesTo(meant[0]!, script.stageOf(turns.slice(0, -1)).stage) : []
  return {
    bodies: [
      arrivals,
      isRepeat ? manner.repeats : [],
      ...intents.map((intent) => repliesTo(intent, stage)),
      intents.length > 0 ? manner.dodges : lines.fallbacks,
    ].filter((pool) => pool.length > 0),
    // Who says goodbye is not asked anything more.
    pushes: meant[0] === 'goodbye' ? [] : (lines.pushes[stage] ?? lines.pushes.any ?? []),
    openers: isCourtesy ? manner.nods : isQuestion ? manner.leads : manner.openers,
    bridges: answers.length > 0 ? answers : bridges,
    needsBridge: arrivals.length > 0,
    isCourtesy: isCourtesy && intents.length > 0,
  }
}

/** What a line comes down to: the question at its end, or else its longest sentence that quotes nobody. */
function pointOf(line: string): string {
  const sentences = sentencesOf(line)
  const own = sentences.filter((sentence) => !/[«»“”]/u.test(sentence))
  const plain = own.length > 0 ? own : sentences
  const last = plain.at(-1) ?? ''
  return /[?？]$/u.test(last) ? last : plain.reduce((best, sentence) => (sentence.length > best.length ? sentence : best), '')
}

/** One to three sentences around a body: an opener or a bridge before it, a push after it. */
function compose(pools: Pools, isFresh: (text: string) => boolean, random: () => number): string {
  const pool = pools.bodies.find((lines) => lines.some(isFresh)) ?? pools.bodies.at(-1)!
  const body = pick(pool, isFresh, random)
  const form = random()
  const takesUp = body.includes('{q}')
  const bridge = takesUp ? '' : pick(pools.bridges, isFresh, random)
  const opener = pick(pools.openers, isFresh, random)
  const push = pools.pushes.length > 0 ? pick(pools.pushes, isFresh, random) : ''
  if (pools.needsBridge && !takesUp) return joinSentences(bridge, body)
  if (takesUp) return form < 0.5 ? joinSentences(body, push) : joinSentences(opener, body)
  if (pools.isCourtesy || form < 0.5) {
    const handsOn = isOneSentence(body) ? 0.7 : pools.isCourtesy ? 0.35 : 0
    // A farewell mostly stands alone.
    const isBare = pools.isCourtesy && push === '' && form < 0.7
    return joinSentences(isBare ? '' : opener, body, random() < handsOn ? push : '')
  }
  return form < 0.75 ? joinSentences(bridge, body) : joinSentences(body, push)
}

function isOneSentence(text: string): boolean {
  return (text.match(/[.!?。！？।…]+/gu)?.length ?? 0) <= 1
}

function pick(list: readonly string[], isFresh: (text: string) => boolean, random: () => number): string {
  const fresh = list.filter(isFresh)
  const from = fresh.length > 0 ? fresh : list
  return from[Math.floor(random() * from.length)]!
}

/** Chinese and full-width marks need no space after them. */
export function joinSentences(...parts: string[]): string {
  return parts
    .filter(Boolean)
    .reduce((text, part) => (/[。！？…”]$/u.test(text) && /\p{Script=Han}/u.test(text) ? text + part : text ? `${text} ${part}` : part), '')
}
