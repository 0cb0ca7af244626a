import type { Phrase } from './phrase.ts'
import { GREETINGS } from './topics/greetings.ts'
import { OPENERS } from './topics/openers.ts'
import { WEDDING } from './topics/wedding.ts'

export { OPENERS }

export const PHRASES: readonly Phrase[] = [OPENERS, WEDDING, GREETINGS].flat()
