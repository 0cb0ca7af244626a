import { lines as en } from './job-interview/en.ts'
import { lines as es } from './job-interview/es.ts'
import { lines as fr } from './job-interview/fr.ts'
import { lines as hi } from './job-interview/hi.ts'
import { lines as zh } from './job-interview/zh.ts'
import type { InEveryLanguage } from './language.ts'
import type { Lines } from './script.ts'
import { countOf, stagesOf } from './stages.ts'

/**
 * A team lead who knows that the last project was late. Stages: `probe` (the delay, from every side), `role` (a plain
 * admission won him over: the job), `close` (the next step).
 */
export const jobInterview: InEveryLanguage<Lines> = { en, es, fr, hi, zh }

export const JOB_INTERVIEW_PRIORITY = [
  'unclear',
  'own',
  'blame',
  'hours',
  'salary',
  'next',
  'askDay',
  'askPrice',
  'askWho',
  'askWhere',
  'askWhy',
  'weakness',
  'learned',
  'example',
  'motive',
  'strength',
  'team',
  'delay',
  'askSum',
  'refusal',
  'goodbye',
  'when',
  'askYesNo',
  'apology',
  'thanks',
  'agreement',
  'greeting',
  'question',
]

/** What a candidate asks about. The answers come before the farewell. */
const TERMS = ['team', 'hours', 'salary']

export const jobInterviewStage = stagesOf('probe', [
  { stage: 'role', isReached: ({ made, turns }) => made.has('own') && (countOf(made, ['learned', 'example']) > 0 || turns >= 4) },
  { stage: 'close', isReached: ({ now, made }) => now.has('next') || (countOf(made, TERMS) >= 2 && countOf(now, TERMS) === 0) },
])
