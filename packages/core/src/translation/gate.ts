import type { Language } from '@parley/contracts/language'
import { isOtherLanguage } from '../language/other-language.ts'

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
}

export type Judgement =
  | { isGood: false; flaw: Flaw }
  | { isGood: true; confidence: number; confidenceSource: 'engine' | 'checks'; isCertain: boolean }

/** Below it a reader is told that it may be wrong. */
export const CERTAIN_FROM = 0.6

/** A Chinese character says as much as several letters. */
const WEIGHT = { han: 3, other: 1 }
/** How many times as long as the source, and the other way round, a translation may be; short texts may be anything up to this many letters more. */
const RATIO_MAX = 3
const SLACK_LETTERS = 24
/** An echo of so few words may be a name, or a word that both languages have. */
const NAME_WORDS = 2

/** What a model says to its user instead of translating. */
const CHATTER =
  /^(?:(?:sure|certainly|of course)[,!.]\s+(?:here|i )|(?:sure|certainly|of course)[,!.]?\s*[^.!?]{0,40}translation|here(?:'|’)?s? (?:is )?(?:the|your) translation|translation:|as an ai|i(?:'|’)m sorry,? (?:but )?i (?:can(?:not|'t|’t)|am unable)|i can(?:not|'t|’t) (?:help|assist|translate|provide|fulfil)|voici la traduction|aquí (?:está|tienes) la traducción|以下是翻译|यहाँ अनुवाद)/iu

/** Whether what an engine said is a translation at all, and how sure that is. */
export function judge({ from, to, source, output, confidence }: Candidate): Judgement {
  const flaw = findFlaw({ from, to, source, output })
  if (flaw) return { isGood: false, flaw }
  const sure = confidence ?? rate({ from, to, source, output: output ?? '' })
  return { isGood: true, confidence: sure, confidenceSource: confidence === null ? 'checks' : 'engine', isCertain: sure >= CERTAIN_FROM }
}

function findFlaw({ from, to, source, output }: Omit<Candidate, 'confidence'>): Flaw | null {
  if (output === null) return 'masks'
  if (lettersOf(output) === 0) return 'empty'
  if (loops(output) && !loops(source)) return 'loop'
  if (isEcho(source, output) && (wordsOf(source).length > NAME_WORDS || isOtherScript(from, to))) return 'echo'
  if (isOtherLanguage(output, to)) return 'language'
  if (isOutOfLength(source, output)) return 'length'
  if (CHATTER.test(output.trim()) && !CHATTER.test(source.trim())) return 'answer'
  if (asks(source) && !asks(output)) return 'answer'
  return null
}

function rate({ from, to, source, output }: { from: Language; to: Language; source: string; output: string }): number {
  const ratio = lettersOf(output) / Math.max(lettersOf(source), 1)
  const isOdd = lettersOf(source) > SLACK_LETTERS && (ratio > RATIO_MAX * 0.7 || ratio < 1 / (RATIO_MAX * 0.7))
  const isSame = isEcho(source, output) && from !== to
  return 0.9 - (isOdd ? 0.35 : 0) - (isSame ? 0.35 : 0)
}

function lettersOf(text: string): number {
  let letters = 0
  // The vowel signs of Devanagari are letters to whoever reads them.
  for (const letter of text.match(/[\p{L}\p{Mc}\p{Mn}]/gu) ?? []) letters += /\p{Script=Han}/u.test(letter) ? WEIGHT.han : WEIGHT.other
  return letters
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function isEcho(source: string, output: string): boolean {
  return wordsOf(source).join(' ') === wordsOf(output).join(' ')
}

function isOtherScript(from: Language, to: Language): boolean {
  const script = (language: Language) => (language === 'hi' || language === 'zh' ? language : 'latin')
  return script(from) !== script(to)
}

function isOutOfLength(source: string, output: string): boolean {
  const [before, after] = [lettersOf(source), lettersOf(output)]
  return after > before * RATIO_MAX + SLACK_LETTERS || before > after * RATIO_MAX + SLACK_LETTERS
}

/** The same few letters or words again and again. */
function loops(text: string): boolean {
  return /([\p{L}\p{M}][\p{L}\p{M}\p{P}\s]{1,60}?)\1{4,}/u.test(text.slice(0, 4_000))
}

function asks(text: string): boolean {
  return /[?？]/.test(text)
}
