import { seededRandom } from '../seeded-random.ts'
import { type Advice, BROKEN_HEATING_ADVICE, GENERAL_ADVICE } from './coach/advice.ts'
import { mistakes as en } from './coach/en.ts'
import { mistakes as es } from './coach/es.ts'
import { mistakes as fr } from './coach/fr.ts'
import { mistakes as hi } from './coach/hi.ts'
import { correct, type Mistake } from './coach/mistake.ts'
import { PRAISE } from './coach/praise.ts'
import { mistakes as zh } from './coach/zh.ts'
import { type InEveryLanguage, isForeign, type Language, nameOf, sentencesOf, wordsOf } from './language.ts'
import { intentsOf, type Script } from './script.ts'

const MISTAKES: InEveryLanguage<Mistake[]> = { en, es, fr, hi, zh }
/** A quote longer than this is cut down to the words that are wrong. */
export const QUOTE_MAX_WORDS = 16

export const WRONG_LANGUAGE: InEveryLanguage<(language: string) => string> = {
  en: (language) => `Try it in ${language}, even with simple words: that is what you came to practise.`,
  es: (language) => `Inténtalo en ${language}, aunque sea con palabras sencillas.`,
  fr: (language) => `Essayez en ${language}, même avec des mots simples.`,
  hi: (language) => `${language} में कोशिश कीजिए, आसान शब्दों में ही सही।`,
  zh: (language) => `试着用${language}说，简单的词也可以。`,
}

export interface CoachedTalk {
  scene: string
  language: Language
  coachLanguage: Language
  /** The learner's lines so far; the note is about the last. */
  heard: readonly string[]
  /** The coach's notes so far. */
  notes: readonly string[]
}

/** A note in labelled lines, or an empty text. The first note of a talk is never empty. */
export function playCoach(script: Script, talk: CoachedTalk): string {
  const line = talk.heard.at(-1)!
  const random = seededRandom(`${talk.heard.length}\n${line}`)
  const isNew = (note: string) => note !== '' && !talk.notes.some((earlier) => earlier.includes(note.slice(note.lastIndexOf('\n') + 1)))

  if (isForeign(line, talk.language)) return foreignNote(script, talk)
  const mistakes = mistakesIn(line, talk.language, talk.coachLanguage).map(({ quote, say, why }) => labelled({ quote, say, note: why }))
  const fresh = mistakes.find(isNew)
  if (fresh) return fresh

  // A line with a mistake that was noted before is not praised either.
  const praise = mistakes.length === 0 ? praiseNote(script, talk) : ''
  const choices = [praise, adviceNote(script, talk, random)].filter(isNew)
  const isFirst = talk.notes.every((note) => note.trim() === '')
  const silence = isFirst ? 0 : talk.heard.length === 2 ? 0.1 : 0.3
  if (choices.length === 0 || random() < silence) return isFirst ? adviceNote(script, { ...talk, notes: [] }, random) : ''
  return choices[Math.floor(random() * choices.length)]!
}

/** A mistake in a line: the words, a verbatim part of it, and how to put them right. */
export interface FoundMistake {
  quote: string
  say: string
  why: string
}

export function mistakesIn(line: string, language: Language, coachLanguage: Language): FoundMistake[] {
  const known = MISTAKES[language]
  return sentencesOf(line).flatMap((sentence) =>
    known.flatMap(({ pattern, why }) => {
      const match = pattern.exec(sentence)
      if (!match) return []
      const quote = wordsOf(sentence, language).length <= QUOTE_MAX_WORDS ? sentence : match[0].trim()
      const say = correct(quote, known)
      return say === quote ? [] : [{ quote, say, why: why[coachLanguage] }]
    }),
  )
}

function praiseNote(script: Script, { heard, language, coachLanguage }: CoachedTalk): string {
  const sentences = sentencesOf(heard.at(-1)!).filter((sentence) => wordsOf(sentence, language).length <= QUOTE_MAX_WORDS)
  for (const { intent, why } of PRAISE) {
    const quote = sentences.find((sentence) => intentsOf(sentence, script).has(intent))
    if (quote) return labelled({ quote, note: why[coachLanguage] })
  }
  return ''
}

function adviceNote(script: Script, talk: CoachedTalk, random: () => number): string {
  const advice = nextAdvice(script, talk, random)
  return advice ? labelled({ say: advice.say[talk.language], note: advice.why[talk.coachLanguage] }) : ''
}

/** Advice that was not given yet, about a move that was not made yet. */
export function nextAdvice(
  script: Script,
  { scene, heard, notes, coachLanguage }: CoachedTalk,
  random: () => number,
  fits: (advice: Advice) => boolean = () => true,
): Advice | undefined {
  const made = new Set(heard.flatMap((line) => [...intentsOf(line, script)]))
  const list = scene === 'broken-heating' ? BROKEN_HEATING_ADVICE : GENERAL_ADVICE
  const isOpen = ({ move, why }: Advice) => !made.has(move) && !notes.some((note) => note.includes(why[coachLanguage]))
  const open = list.filter((advice) => isOpen(advice) && fits(advice))
  // What sums up comes last: there is nothing to sum up at the beginning.
  const moves = open.filter(({ move }) => move !== '')
  const from = moves.length > 0 ? moves : open
  return from[Math.floor(random() * from.length)]
}

function foreignNote(script: Script, talk: CoachedTalk): string {
  const name = nameOf(talk.language, talk.coachLanguage)
  const say = nextAdvice(script, { ...talk, notes: [] }, () => 0)?.say[talk.language] ?? ''
  return labelled({ say, note: WRONG_LANGUAGE[talk.coachLanguage](name) })
}

/** Fields in the order that the format asks for. */
function labelled({ quote = '', say = '', note }: { quote?: string; say?: string; note: string }): string {
  const lines = [quote && `quote: ${quote}`, say && `say: ${say}`, `note: ${note}`]
  return lines.filter(Boolean).join('\n')
}
