import type { DebriefGoal, GoalResult } from '@parley/contracts/debrief'
import type { Language } from '@parley/contracts/language'
import { Check, CircleQuestionMark, Contrast, type LucideIcon, X } from 'lucide-react'
import { m } from '../../../paraglide/messages.js'
import { goalResultWords } from './goal-result-words.ts'
import { Said } from './said.tsx'

const SIGNS: Record<GoalResult, LucideIcon> = { met: Check, partly: Contrast, missed: X, unclear: CircleQuestionMark }

export interface DebriefGoalsProps {
  goals: readonly DebriefGoal[]
  language: Language
  coachLanguage: Language
  partner: string
}

/** What I was after, how it went, and the words that show it. */
export function DebriefGoals({ goals, language, coachLanguage, partner }: DebriefGoalsProps) {
  if (goals.length === 0) return null
  const results = goalResultWords()
  return (
    <ul aria-label={m.your_goals()} className="debrief-goals">
      {goals.map(({ goal, result, evidence }) => {
        const Sign = SIGNS[result]
        return (
          <li key={goal} data-result={result}>
            <Sign size={20} strokeWidth={1.75} aria-hidden />
            <div className="min-w-0">
              <p>
                <span className="sr-only">{m.before_colon({ words: results[result] })} </span>
                <span lang={coachLanguage}>{goal}</span>
              </p>
              {(result === 'partly' || result === 'unclear') && (
                <p aria-hidden className="debrief-caption">
                  {results[result]}
                </p>
              )}
              {evidence && (
                <p className="debrief-caption">
                  <Said words={evidence.quote} language={language} />{' '}
                  <span className="whitespace-nowrap">
                    {evidence.speaker === 'partner'
                      ? m.debrief_at_turn_of({ name: partner, turn: evidence.turnNumber })
                      : m.debrief_at_turn({ turn: evidence.turnNumber })}
                  </span>
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
