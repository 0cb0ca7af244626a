import { fold, type Language } from '../language.ts'
import { EVERYDAY_FACTS } from './everyday-facts.ts'
import { SCENE_FACTS } from './scene-facts.ts'

/** Traces in what was said, as patterns over `plain` text. They prove that something came up, not that it was said well. */
const FACTS = { ...EVERYDAY_FACTS, ...SCENE_FACTS }

export type Fact = keyof typeof FACTS

export function isFact(name: string): name is Fact {
  return name in FACTS
}

/** Small letters, without accents and without the dots and moons that many leave out in Hindi. */
function plain(text: string): string {
  return fold(text).replaceAll('\u093c', '').replaceAll('\u0901', '\u0902')
}

export function showsFact(sentence: string, fact: Fact, language: Language): boolean {
  return FACTS[fact][language].test(plain(sentence))
}
