import type { Language } from '@parley/contracts/language'
import { isCommon, latinWords } from '../language/common-words.ts'
import { guessLatin, isLatin, saidIn } from '../language/said-in.ts'
import { mayStay } from '../language/unchanged.ts'
import { lettersOf, sentencesOf, wordsOf } from './letters-of.ts'
import { loops } from './loops.ts'
import { asks, asksFor, isQuestion, keepsInstructions, saysYesOrNo } from './speech-acts.ts'

/** What is wrong with what an engine said. */
export type Flaw = 'empty' | 'masks' | 'echo' | 'language' | 'length' | 'loop' | 'answer'

export interface Candidate {
  from: Language
  to: Language
  /** Without what was masked. */
  source: string
  /** With what was masked in its place; `null` when it was not whole. */
  output: string | null
  /** 0–1 by the engine, where it gives a figure. */
  confidence: number | null
  /** What the engine took the text for, where it says so. */
  detected: string | null
  /** Of a language model, which may also answer or obey. */
  isModel: boolean
}

export type Judgement =
  | { isGood: false; flaw: Flaw }
  | { isGood: true; confidence: number; confidenceSource: 'engine' | 'checks'; isCertain: boolean }

/** Below it a reader is told that it may be wrong. */
export const CERTAIN_FROM = 0.6
/** By what our checks found: nothing; that it rightly stays as it was; a name, perhaps; something to doubt. */
const FIGURES = { clean: 0.9, known: 0.7, name: 0.55, doubted: 0.5 }

/** How many times as long as the source, and the other way round, a translation may be; short texts may be anything up to this many letters more. */
const RATIO_MAX = 3
const SLACK_LETTERS = 24
/** From there on it is doubted. */
const RATIO_DOUBTED = 2
const SLACK_DOUBTED = 12
/** A question of so few words may lose its mark. */
const SHORT_WORDS = 4

/** What a model says to its user instead of translating. */
const CHATTER =
  /^(?:(?:sure|certainly|of course)[,!.]\s+(?:here|i )|(?:sure|certainly|of course)[,!.]?\s*[^.!?]{0,40}translation|here(?:'|’)?s? (?:is )?(?:the|your) translation|translation:|as an ai|i(?:'|’)m sorry,? (?:but )?i (?:can(?:not|'t|’t)|am unable)|i can(?:not|'t|’t) (?:help|assist|translate|provide|fulfil)|lo siento,? (?:pero )?no puedo (?:ayudar|traducir|cumplir)|(?:je suis )?désolée?,? (?:mais )?je ne peux pas (?:aider|vous aider|traduire)|voici (?:la|une|votre) traduction|aquí (?:está|tienes) la traducción|traducción:|traduction\s?:|以下是|翻译[:：]|抱歉，我(?:不能|无法)|यहाँ अनुवाद|अनुवाद:|माफ़ कीजिए,? मैं (?:मदद|अनुवाद)|क्षमा करें,? मैं)|how can i help you|(?:en|cómo) (?:qué )?puedo ayudar(?:te|le)|(?:comment )?puis-je (?:vous|t['’])\s?aider|有什么(?:我)?可以帮|मैं आपकी (?:कैसे|क्या) (?:मदद|सहायता)/iu

/** Whether what an engine said is a translation at all, and how sure that is. */
export function judge(candidate: Candidate): Judgement {
  const output = candidate.output
  const flaw = findFlaw(candidate)
  if (flaw || output === null) return { isGood: false, flaw: flaw ?? 'masks' }
  const figure = isEcho(candidate.source, output)
    ? FIGURES[staying(candidate) ?? 'name']
    : isDoubted(candidate, output)
      ? FIGURES.doubted
      : FIGURES.clean
  // An engine that is sure of itself does not make what we doubt more certain.
  const own = candidate.confidence
  const sure = own === null ? figure : figure < CERTAIN_FROM ? Math.min(own, figure) : own
  return { isGood: true, confidence: sure, confidenceSource: own === sure ? 'engine' : 'checks', isCertain: sure >= CERTAIN_FROM }
}

function findFlaw(candidate: Candidate): Flaw | null {
  const { from, to, source, output } = candidate
  if (output === null) return 'masks'
  if (lettersOf(output) === 0) return 'empty'
  if (loops(output, source)) return 'loop'
  if (isEcho(source, output)) return staying(candidate) ? null : 'echo'
  if (saidIn(output, to, source) === 'no' && !mayStay(output, to)) return 'language'
  if (isOutOfLength(source, output, RATIO_MAX, SLACK_LETTERS)) return 'length'
  if (CHATTER.test(output.trim()) && !CHATTER.test(source.trim())) return 'answer'
  if (asks(source) && !asks(output) && !isQuestion(output, to))
    return asksFor(source, from) || wordsOf(source).length > SHORT_WORDS ? 'answer' : null
  return null
}

/** Why an echo is right: it is in the language already, or is written so everywhere. */
function staying({ source, to, detected }: Candidate): 'clean' | 'known' | 'name' | null {
  const guess = guessLatin(source)
  const words = latinWords(source)
  const isShared = isLatin(to) && words.length > 0 && words.every((word) => isCommon(word, to))
  const isThere = detected?.toLowerCase().split('-')[0] === to || isShared || (guess?.language === to && guess.known * 2 > guess.words)
  return isThere ? 'clean' : mayStay(source, to)
}

/** Whether something in it is as no translation should be, though one may: of a model, which is asked again what it means, more. */
function isDoubted({ from, to, source, isModel }: Candidate, output: string): boolean {
  if (isOutOfLength(source, output, RATIO_DOUBTED, SLACK_DOUBTED)) return true
  if (saidIn(output, to, source) !== 'yes') return true
  if (repeats(output) > repeats(source)) return true
  const isPunctuated = /[.!?…。！？।]\s*$/.test(source.trimEnd())
  if (addsSentences(source, output) && (isModel || isPunctuated)) return true
  if (asks(source) && !asks(output)) return !isQuestion(output, to)
  if (asks(output) && !asks(source) && isPunctuated) return true
  if (!isModel) return false
  if (asksFor(source, from) && asks(source) && !isQuestion(output, to)) return true
  if (asks(source) && saysYesOrNo(output, to) && !saysYesOrNo(source, from)) return true
  return !keepsInstructions(source, from, output, to)
}

/** More sentences than the source has of them and of their parts together. */
function addsSentences(source: string, output: string): boolean {
  return sentencesOf(output).length > Math.max(1, sentencesOf(source).flatMap((each) => each.split(/[,;:—–，；：、]/)).length)
}

/** Sentences that were said before. */
function repeats(text: string): number {
  const sentences = sentencesOf(text).map((sentence) => wordsOf(sentence).join(' '))
  return sentences.length - new Set(sentences).size
}

function isEcho(source: string, output: string): boolean {
  return wordsOf(source).join(' ') === wordsOf(output).join(' ')
}

function isOutOfLength(source: string, output: string, ratio: number, slack: number): boolean {
  const [before, after] = [lettersOf(source), lettersOf(output)]
  return after > before * ratio + slack || before > after * ratio + slack
}
