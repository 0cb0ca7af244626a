import type { InEveryLanguage } from '../language.ts'

/** A mistake that learners of a language make. */
export interface Mistake {
  pattern: RegExp
  /** What to put in place of the match, as in `String.replace`. */
  fix: string | ((match: string, ...groups: string[]) => string)
  /** By the coach's language. */
  why: InEveryLanguage<string>
}

/** Whole words only; `\b` does not know accents. */
export function words(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, 'iu')
}

/** The sentence with every known mistake put right. */
export function correct(sentence: string, mistakes: readonly Mistake[]): string {
  return mistakes.reduce((text, { pattern, fix }) => {
    const match = pattern.exec(text)
    if (!match) return text
    const fixed =
      typeof fix === 'string' ? match[0].replace(pattern, fix) : fix(...(match.map((part) => part ?? '') as [string, ...string[]]))
    return text.slice(0, match.index) + asCapital(match[0], fixed) + text.slice(match.index + match[0].length)
  }, sentence)
}

function asCapital(original: string, fixed: string): string {
  const isCapital = /^\p{Lu}/u.test(original)
  return isCapital ? fixed.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : fixed
}
