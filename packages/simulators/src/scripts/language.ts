/** The languages that the scripts are written in. */
export const LANGUAGES = ['en', 'es', 'fr', 'hi', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]
export type InEveryLanguage<T> = Record<Language, T>

export function asLanguage(tag: string): Language {
  return LANGUAGES.find((language) => language === tag.split('-')[0]?.toLowerCase()) ?? 'en'
}

export function nameOf(language: Language, inLanguage: Language): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language
}

/** Words that belong to one of the three Latin languages only. */
const OWN_WORDS = {
  en: 'the is are am my your it its not and to please hello hi what when where why how have has with for this that do does dont can could will would thanks thank sorry need want was were be been of at from heating cold broken',
  es: 'el los las es esta estoy por favor hola con una mi su yo usted cuando donde como tengo tiene muy pero porque hace gracias necesito quiero del calefaccion frio puede lunes martes para mas todo nada',
  fr: 'le les est je vous il elle pas et bonjour merci une mon ma votre dans pour avec mais quand ou comment tres ai avez suis des du ce cette chauffage froid depuis lundi mardi plus peut oui',
}
const OWN_WORD_SETS = Object.entries(OWN_WORDS).map(([language, words]) => [language as Language, new Set(words.split(' '))] as const)

/** The language a line is written in, or `null` when that is not clear. */
export function guessLanguage(line: string): Language | null {
  const letters = line.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  if ((line.match(/\p{Script=Han}/gu)?.length ?? 0) / letters > 0.3) return 'zh'
  if ((line.match(/\p{Script=Devanagari}/gu)?.length ?? 0) / line.length > 0.3) return 'hi'
  const words = fold(line).match(/[a-z]+/g) ?? []
  const ranked = OWN_WORD_SETS.map(([language, own]) => ({ language, hits: words.filter((word) => own.has(word)).length }))
  ranked.sort((a, b) => b.hits - a.hits)
  const [first, second] = ranked
  const enough = words.length <= 3 ? 1 : 2
  return first && second && first.hits >= enough && first.hits > second.hits ? first.language : null
}

/** Whether a line is clearly in another language than the one that is practised. */
export function isForeign(line: string, language: Language): boolean {
  return (guessLanguage(line) ?? language) !== language
}

/** Lower case; Latin letters lose their accents, because learners often leave them out. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC')
    .replaceAll('’', "'")
    .toLowerCase()
}

/** Sentences of a line, each a verbatim part of it. */
export function sentencesOf(line: string): string[] {
  const found = line.match(/[^.!?。！？।\n]+[.!?。！？।]*/gu) ?? []
  return found.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

/** Kept, because making one costs more than using it. */
const segmenters = new Map<Language, Intl.Segmenter>()

/** A segmenter takes the narrow space of French signs for a part of the word. */
const WORD = /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su

export function wordsOf(text: string, language: Language): { word: string; index: number }[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) => {
    const match = isWordLike ? WORD.exec(segment) : null
    return match ? [{ word: match[0], index: index + match.index }] : []
  })
}

const CLAUSE_END =
  /[.,;:!?¡¿…。，、；：！？।()[\]"«»“”<>\n—]+|(?<=\s)(?:y|pero|porque|and|but|because|et|mais|parce que|और|लेकिन|क्योंकि)(?=\s)|但是|可是|因为|所以/u
const PHRASE_MAX_WORDS = 7

/** The longest clause, or its last words: a verbatim part of the line that can stand in quotation marks. */
export function phraseOf(line: string, language: Language): string {
  const clauses = line.split(CLAUSE_END).map((clause) => clause.trim())
  const longest = clauses.reduce((best, clause) => (clause.length > best.length ? clause : best), '') || line.trim()
  const words = wordsOf(longest, language)
  const from = words.length > PHRASE_MAX_WORDS ? words.at(-5)!.index : 0
  return Array.from(longest.slice(from)).slice(0, 60).join('').trim()
}
