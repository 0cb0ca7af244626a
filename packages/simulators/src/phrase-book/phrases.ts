import type { Phrase } from './phrase.ts'
import { ANSWERS } from './topics/answers.ts'
import { GREETINGS } from './topics/greetings.ts'
import { MEETING } from './topics/meeting.ts'
import { ON_THE_WAY } from './topics/on-the-way.ts'
import { OPENERS } from './topics/openers.ts'
import { QUESTIONS } from './topics/questions.ts'
import { THANKS } from './topics/thanks.ts'
import { TRAVEL } from './topics/travel.ts'
import { WEDDING } from './topics/wedding.ts'

export { OPENERS }

export const PHRASES: readonly Phrase[] = [OPENERS, ANSWERS, GREETINGS, MEETING, ON_THE_WAY, QUESTIONS, THANKS, TRAVEL, WEDDING].flat()
