import { type InEveryLanguage, type Language, LANGUAGES } from '../language.ts'

/** A line of a learner's in every language, and what the partner takes it for first. */
export type SpokenLine = readonly [intent: string, en: string, es: string, fr: string, hi: string, zh: string]

/** Two learners in one scene, ten lines each. The first says what brings the talk to its last stage, and leaves. */
export interface SceneTalk {
  one: readonly SpokenLine[]
  other: readonly SpokenLine[]
}

const COLUMN: InEveryLanguage<1 | 2 | 3 | 4 | 5> = { en: 1, es: 2, fr: 3, hi: 4, zh: 5 }

export function linesIn(language: Language, lines: readonly SpokenLine[]): string[] {
  return lines.map((line) => line[COLUMN[language]])
}

export function inEveryLanguage<T>(make: (language: Language) => T): InEveryLanguage<T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as InEveryLanguage<T>
}
