import { BROKEN_HEATING_ADVICE, GENERAL_ADVICE } from '../coach/advice.ts'
import { findMeaning, nameMeaning, sayMeaning, wordsIn } from '../dictionary.ts'
import { COMMON_WORDS } from '../dictionary/common-words.ts'
import { translateLine } from '../known-lines.ts'
import { fold, type InEveryLanguage, type Language, sentencesOf, wordsOf } from '../language.ts'
import { PHRASES } from '../phrases/phrase.ts'
import { suggest } from '../suggest.ts'
import type { HeardTalk } from '../talk.ts'
import { cutToWords, labelled } from './label.ts'
import { FOUND, MEANS, NOT_FOUND, NOT_UNDERSTOOD } from './replies.ts'

/** A note about words repeats no more of them. */
const MOST_WORDS_SHOWN = 6
const MOST_WORDS_EXPLAINED = 24
/** Words by which somebody means the line that they have just read. */
const THIS_LINE =
  /^(?:(?:that|this|it|she|he|they|you|the (?:last )?(?:line|sentence)|what (?:she|he) (?:said|says)|eso|esto|lo que (?:dijo|ha dicho|dice)|esa frase|esta frase|ça|cela|ceci|cette phrase|ce qu['’](?:elle|il) (?:a dit|dit)|यह|वह|इस|इसका|उस|इसकी|उसकी बात|यह वाक्य|इस बात|这|那|这个|这句|这句话|那句话|她说的|他说的|她的话|他的话)\s*)+$/iu

/** How to say something: by the phrases that the coach has, else by the dictionary, word by word. */
export function translate(words: string, talk: HeardTalk): string {
  const { language, coachLanguage } = talk
  const known = findLine(words, talk)
  if (known) return labelled(talk, known, [FOUND[coachLanguage](shown(words, coachLanguage))])
  const meaning = findMeaning(words, coachLanguage) ?? findMeaning(words.replace(ARTICLE, ''), coachLanguage)
  if (meaning) return labelled(talk, sayMeaning(meaning, language), [FOUND[coachLanguage](shown(words, coachLanguage))])
  const byWord = wordsIn(words, coachLanguage).filter(({ meaning }) => !COMMON_WORDS.has(meaning))
  if (byWord.length > 0) {
    const pairs = byWord.slice(0, MOST_WORDS_SHOWN).map(({ word, meaning }) => `${word}: ${sayMeaning(meaning, language)}`)
    return labelled(talk, '', [pairs.join('; ')])
  }
  return notFound(words, talk)
}

/** What a word means, or the line that the partner has just said. */
export function explain(words: string, talk: HeardTalk): string {
  const { language, coachLanguage, turns, newest } = talk
  const isThisLine = words === '' || THIS_LINE.test(words)
  const asked = isThisLine ? newest || (turns.at(-1)?.partner ?? '') : words
  if (asked === '') return labelled(talk, suggest(talk)[0]!.say[language], [NOT_UNDERSTOOD[coachLanguage]])
  const line = translateLine(asked, language, coachLanguage)
  if (line) return labelled(talk, '', [line, cutToWords(line, coachLanguage, MOST_WORDS_EXPLAINED)])
  const meaning = findMeaning(asked, language) ?? findMeaning(asked.replace(ARTICLE, ''), language)
  if (meaning) return labelled(talk, '', [MEANS[coachLanguage](shown(asked, language), nameMeaning(meaning, coachLanguage))])
  const byWord = wordsIn(asked, language).filter(({ meaning }) => !/^[(（]/u.test(nameMeaning(meaning, coachLanguage)))
  const pairs = byWord.slice(0, MOST_WORDS_SHOWN).map(({ word, meaning }) => `${word}: ${nameMeaning(meaning, coachLanguage)}`)
  const text = cutToWords(pairs.join('; '), coachLanguage, MOST_WORDS_EXPLAINED)
  return pairs.length > 1 ? labelled(talk, '', [text]) : notFound(asked, talk)
}

const ARTICLE = /^(?:the|an?|to|el|la|los|las|une?|le|les|l['’])\s*(?=\p{L})/iu

function notFound(words: string, talk: HeardTalk): string {
  return labelled(talk, '', [NOT_FOUND[talk.coachLanguage](shown(words, talk.coachLanguage))])
}

function lines(): InEveryLanguage<string>[] {
  return [...PHRASES, ...BROKEN_HEATING_ADVICE, ...GENERAL_ADVICE].map(({ say }) => say)
}

/** A line that has the same words, or that sentence of it. */
function findLine(words: string, { language, coachLanguage }: HeardTalk): string | undefined {
  const sought = plain(words)
  for (const line of lines()) {
    for (const from of [coachLanguage, language]) {
      if (plain(line[from]) === sought) return line[language]
      const [sentences, ours] = [sentencesOf(line[from]), sentencesOf(line[language])]
      const at = sentences.findIndex((sentence) => plain(sentence) === sought)
      if (at >= 0 && sentences.length === ours.length && wordsOf(words, from).length > 1) return ours[at]
    }
  }
  return undefined
}

function plain(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .trim()
}

function shown(words: string, language: Language): string {
  return cutToWords(words, language, MOST_WORDS_SHOWN)
}
