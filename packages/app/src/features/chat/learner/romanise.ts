import type { Language } from '@parley/contracts/language'

type Romanise = (text: string) => string

/** The libraries are as large as the page: they come when the first such line is on screen. */
const LETTERS: Partial<Record<Language, () => Promise<Romanise>>> = {
  zh: async () => {
    const { pinyin } = await import('pinyin-pro')
    return (text) => pinyin(text, { nonZh: 'consecutive' }).replaceAll(/ ([，。！？、；：,.!?;:)”’])/gu, '$1')
  },
  hi: async () => {
    const { default: sanscript } = await import('@indic-transliteration/sanscript')
    // It has a bar for what ends a sentence.
    return (text) => sanscript.t(text, 'devanagari', 'iast').replaceAll('|', '.')
  },
}

/** Whether lines in this language are shown in Latin letters too. */
export function hasOwnLetters(language: Language): boolean {
  return language in LETTERS
}

/** How a text sounds, in Latin letters: pinyin with tone marks, or IAST, which follows the letters. */
export async function romanise(text: string, language: Language): Promise<string> {
  const letters = await LETTERS[language]?.()
  return letters ? letters(text) : ''
}
