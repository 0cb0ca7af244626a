import { type InEveryLanguage, LANGUAGES } from './language.ts'
import { questions as en } from './questions/en.ts'
import { questions as es } from './questions/es.ts'
import { questions as fr } from './questions/fr.ts'
import { questions as hi } from './questions/hi.ts'
import { questions as zh } from './questions/zh.ts'
import type { Lines, StageLines } from './script.ts'

/** What anybody may ask in any scene. `askDay` and `askSum` are a day or a sum that somebody proposes; a bare “when” is the manner’s. */
export type Asked = 'unclear' | 'askDay' | 'askSum' | 'askPrice' | 'askWho' | 'askWhere' | 'askWhy' | 'askYesNo'

/** Where a scene knows no better: after what it is about, before courtesy. */
export const ASKED = ['askDay', 'askPrice', 'askWho', 'askWhere', 'askWhy', 'askYesNo'] as const satisfies readonly Asked[]

export interface Questions {
  /** Patterns over the folded line. */
  intents: Readonly<Record<Asked, RegExp>>
  /** By scene. */
  replies: Readonly<Record<string, Readonly<Partial<Record<Asked | 'when', StageLines>>>>>
}

const QUESTIONS: InEveryLanguage<Questions> = { en, es, fr, hi, zh }

/** The lines of a scene, with an answer to each kind of question. */
export function withQuestions(scene: string, lines: InEveryLanguage<Lines>): InEveryLanguage<Lines> {
  const answered = LANGUAGES.map((language) => {
    const { intents, replies } = QUESTIONS[language]
    const own = lines[language]
    return [language, { ...own, intents: { ...own.intents, ...intents }, replies: { ...own.replies, ...replies[scene] } }]
  })
  return Object.fromEntries(answered) as InEveryLanguage<Lines>
}
