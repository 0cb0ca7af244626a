import { BROKEN_HEATING_ADVICE, GENERAL_ADVICE } from './coach/advice.ts'
import { manners } from './generic.ts'
import { OPENINGS } from './known-lines/openings.ts'
import { SHORT_LINES } from './known-lines/short-lines.ts'
import { renameTechnician } from './known-lines/technician.ts'
import { type InEveryLanguage, type Language, LANGUAGES, nameOf, sentencesOf } from './language.ts'
import { PHRASES } from './phrases/phrase.ts'
import { GENERIC_SCRIPT, SCENE_SCRIPTS } from './scene-scripts.ts'
import { joinSentences, type Lines } from './script.ts'

/** A line of the scripts, which says the same in every language. */
interface KnownLine {
  key: string
  text: InEveryLanguage<string>
}

/** A known line as it stands in a longer one, with what filled its `{q}` or `{name}`. */
export interface Piece {
  key: string
  text: InEveryLanguage<string>
  filled: string
}

const MOST_PIECES = 5

/** The known lines that make up a line; `null` when any part of it is not known. */
export function readLine(line: string, language: Language): Piece[] | null {
  return readFrom(line.trim(), 0, MOST_PIECES, patternsFor(language))
}

/** A line of the scripts as it is said in another language; `null` when the scripts do not have it. */
export function translateLine(line: string, from: Language, to: Language): string | null {
  const pieces = readLine(line, from)
  return pieces && joinSentences(...pieces.map((piece) => translatePiece(piece, from, to)))
}

function translatePiece({ key, text, filled }: Piece, from: Language, to: Language): string {
  let template = text[to]
  if (key.startsWith('manner.foreign')) template = template.replaceAll(LANGUAGE_IN_SCRIPT[to], nameOf(from, to))
  if (key.startsWith('broken-heating')) template = renameTechnician(template, from, to)
  return template.replaceAll(PLACEHOLDER, () => filled)
}

const PLACEHOLDER = /\{(?:q|name)\}/g
/** How a script names its own language to a learner who speaks another. */
const LANGUAGE_IN_SCRIPT: InEveryLanguage<string> = { en: 'English', es: 'español', fr: 'français', hi: 'हिंदी', zh: '中文' }

function readFrom(line: string, at: number, left: number, patterns: readonly Pattern[]): Piece[] | null {
  if (at >= line.length) return []
  if (left === 0) return null
  for (const { key, text, pattern } of patterns) {
    pattern.lastIndex = at
    const match = pattern.exec(line)
    const rest = match && readFrom(line, at + match[0].length, left - 1, patterns)
    if (rest) return [{ key, text, filled: match[1] ?? '' }, ...rest]
  }
  return null
}

interface Pattern extends KnownLine {
  /** Sticky, with the space after the line. */
  pattern: RegExp
}

/** Made once, because there are hundreds. */
const patterns = new Map<Language, Pattern[]>()

function patternsFor(language: Language): Pattern[] {
  const made = patterns.get(language)
  if (made) return made
  const literals = (text: string) =>
    text.split(PLACEHOLDER).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s'))
  const list = knownLines().map((line) => ({ ...line, pattern: new RegExp(`${literals(line.text[language]).join('(.+?)')}\\s*`, 'suy') }))
  // What is said word by word goes before what has a gap, and the longer before the shorter.
  const weight = ({ text }: KnownLine) => text[language].length - (text[language].includes('{') ? 1000 : 0)
  list.sort((a, b) => weight(b) - weight(a))
  patterns.set(language, list)
  return list
}

function knownLines(): KnownLine[] {
  const openings = Object.entries(OPENINGS).map(([scene, text]) => ({ key: `opening.${scene}`, text }))
  const scripts = Object.entries({ ...SCENE_SCRIPTS, generic: GENERIC_SCRIPT })
  const advice = [...BROKEN_HEATING_ADVICE, ...GENERAL_ADVICE].map(({ say }, index) => ({ key: `advice.${index}`, text: say }))
  const phrases = PHRASES.map(({ id, say }) => ({ key: `phrase.${id}`, text: say }))
  return [...openings, ...scripts.flatMap(([scene, { lines }]) => sceneLines(scene, lines)), ...mannerLines(), ...advice, ...phrases]
}

/** Short lines of the first manner differ from language to language; those of others match one to one. */
function mannerLines(): KnownLine[] {
  const kinds = new Set(Object.values(SCENE_SCRIPTS).map((script) => script.manners))
  const others = [...kinds].filter((each) => each !== manners)
  const poolsOf = (each: typeof manners, pools: readonly (typeof POOLS)[number][]) =>
    pools.flatMap((pool) => twins(`manner.${pool}`, (language) => each[language][pool]))
  const short = SHORT_LINES.map((text, index) => ({ key: `short.${index}`, text }))
  return [...poolsOf(manners, LONG_POOLS), ...short, ...others.flatMap((each) => poolsOf(each, POOLS))]
}

const LONG_POOLS = ['leads', 'resays', 'dodges', 'repeats', 'foreign'] as const
const POOLS = [...LONG_POOLS, 'openers', 'nods', 'echoes'] as const

function sceneLines(scene: string, lines: InEveryLanguage<Lines>): KnownLine[] {
  const { replies, arrivals, pushes } = lines.en
  const stages = (part: 'arrivals' | 'pushes', stage: string) =>
    twins(`${scene}.${part}.${stage}`, (language) => lines[language][part][stage])
  return [
    ...Object.entries(replies).flatMap(([intent, byStage]) =>
      Object.keys(byStage).flatMap((stage) =>
        twins(`${scene}.replies.${intent}.${stage}`, (language) => lines[language].replies[intent]?.[stage]),
      ),
    ),
    ...Object.keys(arrivals).flatMap((stage) => stages('arrivals', stage)),
    ...Object.keys(pushes).flatMap((stage) => stages('pushes', stage)),
    ...twins(`${scene}.fallbacks`, (language) => lines[language].fallbacks),
  ]
}

/** Lists of the same lines in every language, in the same order; of a line that somebody may say again, each sentence too. */
function twins(key: string, listFor: (language: Language) => readonly string[] | undefined): KnownLine[] {
  return (listFor('en') ?? []).flatMap((_, index) => {
    const texts = LANGUAGES.map((language) => [language, listFor(language)?.[index]] as const)
    if (texts.some(([, text]) => text === undefined)) return []
    const line: KnownLine = { key: `${key}.${index}`, text: Object.fromEntries(texts) as InEveryLanguage<string> }
    return [line, ...sentencesIn(line)]
  })
}

/** The sentences of a line where it has as many in every language, and more than one. */
function sentencesIn({ key, text }: KnownLine): KnownLine[] {
  const split = LANGUAGES.map((language) => [language, sentencesOf(text[language])] as const)
  const count = split[0]![1].length
  if (count < 2 || split.some(([, sentences]) => sentences.length !== count) || text.en.includes('{q}')) return []
  return Array.from({ length: count }, (_, at) => ({
    key: `${key}.${at}`,
    text: Object.fromEntries(split.map(([language, sentences]) => [language, sentences[at]!])) as InEveryLanguage<string>,
  }))
}
