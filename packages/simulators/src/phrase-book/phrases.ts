import type { Phrase } from './phrase.ts'
import { ANSWERS } from './topics/answers.ts'
import { CAFE } from './topics/cafe.ts'
import { FAMILY } from './topics/family.ts'
import { FEELINGS } from './topics/feelings.ts'
import { FILLERS } from './topics/fillers.ts'
import { FOOD } from './topics/food.ts'
import { GREETINGS } from './topics/greetings.ts'
import { HEALTH } from './topics/health.ts'
import { HOME } from './topics/home.ts'
import { LANGUAGES_APART } from './topics/languages-apart.ts'
import { LEARNING } from './topics/learning.ts'
import { MEETING } from './topics/meeting.ts'
import { ON_THE_WAY } from './topics/on-the-way.ts'
import { OPENERS } from './topics/openers.ts'
import { PARTIES } from './topics/parties.ts'
import { PHONE } from './topics/phone.ts'
import { PLANS } from './topics/plans.ts'
import { QUESTIONS } from './topics/questions.ts'
import { SHOPPING } from './topics/shopping.ts'
import { THANKS } from './topics/thanks.ts'
import { TRAVEL } from './topics/travel.ts'
import { WEATHER } from './topics/weather.ts'
import { WEDDING } from './topics/wedding.ts'
import { WORK } from './topics/work.ts'

export { OPENERS }

export const PHRASES: readonly Phrase[] = [
  OPENERS,
  ANSWERS,
  CAFE,
  FAMILY,
  FEELINGS,
  FILLERS,
  FOOD,
  GREETINGS,
  HEALTH,
  HOME,
  LANGUAGES_APART,
  LEARNING,
  MEETING,
  ON_THE_WAY,
  PARTIES,
  PHONE,
  PLANS,
  QUESTIONS,
  SHOPPING,
  THANKS,
  TRAVEL,
  WEATHER,
  WEDDING,
  WORK,
].flat()
