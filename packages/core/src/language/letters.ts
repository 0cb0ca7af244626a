import type { Language } from '@parley/contracts/language'

const LATIN = /\p{Script=Latin}/u
const HAN = /\p{Script=Han}/u
const DEVANAGARI = /\p{Script=Devanagari}/u

/** How many letters of each script a text has. */
export interface Letters {
  latin: number
  han: number
  devanagari: number
}

/** What each of our languages is written in. */
export const SCRIPT_OF: Record<Language, keyof Letters> = { en: 'latin', es: 'latin', fr: 'latin', hi: 'devanagari', zh: 'han' }

export function countLetters(text: string): Letters {
  const letters: Letters = { latin: 0, han: 0, devanagari: 0 }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    // Most letters of most texts: no look into Unicode's tables.
    if (code < 0x80) letters.latin += isAsciiLetter(code) ? 1 : 0
    else {
      if (code > 0xffff) at += 1
      const letter = String.fromCodePoint(code)
      if (LATIN.test(letter)) letters.latin += 1
      else if (HAN.test(letter)) letters.han += 1
      else if (DEVANAGARI.test(letter)) letters.devanagari += 1
    }
  }
  return letters
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}
