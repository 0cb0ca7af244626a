import { countTokens } from '../count-tokens.ts'
import { nameMeaning, wordsIn } from './dictionary.ts'
import { COMMON_WORDS } from './dictionary/common-words.ts'
import type { FoundWord } from './dictionary/find-words.ts'
import { romaniseHindi } from './gloss/devanagari.ts'
import { romaniseChinese } from './gloss/pinyin.ts'
import { translateLine } from './known-lines.ts'
import type { InEveryLanguage, Language } from './language.ts'

/** Whoever asks allows about this many. */
const MOST_TOKENS = 680

const ROMANISE: Partial<Record<Language, (text: string) => string>> = { hi: romaniseHindi, zh: romaniseChinese }

/** A row ends at a line’s end, and a cell at a bar. */
const IS_WORD = /^(?=.*\p{L})[^|\n]+$/u

/** For a line that is not the script's own, such as the learner's. */
const NO_TRANSLATION: InEveryLanguage<string> = {
  en: 'The script has no translation of this line; the words below are from a small dictionary.',
  es: 'El guion no tiene traducción de esta línea; las palabras de abajo son de un diccionario pequeño.',
  fr: 'Le script n’a pas de traduction de cette phrase ; les mots ci-dessous viennent d’un petit dictionnaire.',
  hi: 'स्क्रिप्ट के पास इस पंक्ति का अनुवाद नहीं है; नीचे के शब्द एक छोटे शब्दकोश से हैं।',
  zh: '脚本里没有这句话的翻译，下面的词出自一本小词典。',
}

const NO_WORDS: InEveryLanguage<string> = {
  en: 'The script has no translation of this line, and its small dictionary none of the words.',
  es: 'El guion no tiene traducción de esta línea, ni su pequeño diccionario las palabras.',
  fr: 'Le script n’a pas de traduction de cette phrase, ni son petit dictionnaire ces mots.',
  hi: 'स्क्रिप्ट के पास न इस पंक्ति का अनुवाद है, न उसके छोटे शब्दकोश में ये शब्द।',
  zh: '脚本里没有这句话的翻译，小词典里也没有这些词。',
}

/** A line in the reader's language, in Latin letters where it has others, and word by word. */
export function playGloss(line: string, language: Language, coachLanguage: Language): string {
  const romanise = ROMANISE[language]
  const words = language === coachLanguage ? [] : wordsIn(line, language).filter(({ word }) => IS_WORD.test(word))
  const latin = romanise && line.trim() ? [`latin: ${oneLine(romanise(line))}`] : []
  const head = [`means: ${oneLine(meansOf(line, language, coachLanguage, words.length > 0))}`, ...latin]
  const row = ({ word, meaning }: FoundWord) =>
    ['word: ', [word, ...(romanise ? [romanise(word).toLowerCase()] : []), nameMeaning(meaning, coachLanguage)].join(' | ')].join('')
  const rows = (shown: readonly FoundWord[]) => [...head, ...shown.map(row)].join('\n')
  let shown = words
  while (countTokens(rows(shown)) > MOST_TOKENS && shown.length > 0) {
    const last = shown.findLastIndex(({ meaning }) => COMMON_WORDS.has(meaning))
    shown = shown.toSpliced(last, 1)
  }
  return rows(shown)
}

function meansOf(line: string, language: Language, coachLanguage: Language, hasWords: boolean): string {
  if (language === coachLanguage) return line
  return translateLine(line, language, coachLanguage) || (hasWords ? NO_TRANSLATION : NO_WORDS)[coachLanguage]
}

function oneLine(text: string): string {
  // French signs keep the spaces that hold them to their words.
  return text.replaceAll(/[^\S\u00a0\u202f]+/gu, ' ').trim()
}
