import type { Language } from '@parley/contracts/language'

type Romanise = (text: string) => string

/** They come when the first such line is on screen: the library is as large as the page. */
const LETTERS: Partial<Record<Language, () => Promise<Romanise>>> = {
  zh: async () => {
    const { pinyin } = await import('pinyin-pro')
    return (text) => pinyin(text, { nonZh: 'consecutive' }).replaceAll(/ ([，。！？、；：,.!?;:)”’])/gu, '$1')
  },
  hi: async () => (await import('./devanagari.ts')).romaniseHindi,
}

/** Whether lines in this language are shown in Latin letters too. */
export function hasOwnLetters(language: Language): boolean {
  return language in LETTERS
}

/** How a text sounds, in Latin letters: pinyin with tone marks, or IAST without what is not spoken. */
export async function romanise(text: string, language: Language): Promise<string> {
  const letters = await LETTERS[language]?.()
  return letters ? letters(text) : ''
}
