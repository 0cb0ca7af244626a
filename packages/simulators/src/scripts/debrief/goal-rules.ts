import type { Fact } from './facts.ts'

/** A fact, or an intent of the scene's script. */
export type Trace =
  | Fact
  | 'apology'
  | 'thanks'
  | 'agreement'
  | 'goodbye'
  | 'question'
  | 'when'
  | 'money'
  | 'heating'
  | 'water'
  | 'repair'
  | 'written'

export interface GoalRule {
  /** Each a choice of traces in the learner's words. All of them: met. Some, the first among them: partly. */
  shows: readonly (readonly Trace[])[]
  /** The first trace must stand in a question. */
  isAsked?: true
  /** In this many sentences, or else partly. */
  times?: number
  /** Among the first turns, or else partly. */
  within?: number
  /** Beside it in one line, this takes something away. */
  unless?: Trace
  /** What the partner has to say for it, once the talk stands at one of `stages`. */
  partner?: { trace: Trace; stages?: readonly string[] }
  /** The partner's word is enough. */
  isGiven?: true
  /** No script can tell that it was met. */
  isUncertain?: true
}

const AFTER_OFFER = ['terms', 'agreed']

/** By scene, in the order of its goals. */
export const GOAL_RULES: Readonly<Record<string, readonly GoalRule[]>> = {
  'broken-heating': [
    { shows: [['heating', 'water'], ['since']] },
    { shows: [['when', 'repair']], partner: { trace: 'promisedDay', stages: AFTER_OFFER }, isGiven: true },
    { shows: [['money']], partner: { trace: 'pays', stages: AFTER_OFFER } },
    { shows: [['written']] },
  ],
  apology: [
    { shows: [['apology']], unless: 'but' },
    { shows: [['night']], isAsked: true },
    { shows: [['offer']] },
    { shows: [['rule']], isUncertain: true },
  ],
  'asking-for-a-raise': [
    { shows: [['work'], ['result', 'figure', 'length']] },
    { shows: [['figure']] },
    { shows: [['figure']], times: 2 },
    { shows: [['when']], partner: { trace: 'day' } },
  ],
  'bad-news': [
    { shows: [['notComing']], within: 2 },
    { shows: [['final']] },
    { shows: [['feelings', 'apology']], isUncertain: true },
    { shows: [['offer']] },
  ],
  border: [{ shows: [['visit']] }, { shows: [['length'], ['place']] }, { shows: [['flight']] }, { shows: [['clarify']] }],
  complaint: [
    { shows: [['charge'], ['notOrdered']] },
    { shows: [['refund']] },
    { shows: [['when']], partner: { trace: 'day' } },
    { shows: [['reference']], isAsked: true },
  ],
  doctor: [
    { shows: [['pain'], ['since', 'length']] },
    { shows: [['worse']] },
    { shows: [['cause']], isAsked: true },
    { shows: [['ifNot']], isAsked: true },
  ],
  'first-date': [
    { shows: [['question']], isUncertain: true },
    { shows: [['story']], isUncertain: true },
    { shows: [['askBack']] },
    { shows: [['meetAgain']] },
  ],
  'job-interview': [
    { shows: [['own']] },
    { shows: [['example'], ['result', 'figure']] },
    { shows: [['work']], isAsked: true, times: 2 },
    { shows: [['nextStep']], isAsked: true },
  ],
  negotiation: [
    { shows: [['faults']] },
    { shows: [['figure'], ['reason', 'faults']] },
    { shows: [['timeToThink']], isUncertain: true },
    { shows: [['agreement', 'goodbye']], isUncertain: true },
  ],
  'parent-teacher': [
    { shows: [['child']], isUncertain: true },
    { shows: [['example']], isAsked: true },
    { shows: [['offer'], ['question']] },
    { shows: [['day', 'length', 'when']], partner: { trace: 'day' } },
  ],
  'small-talk': [
    { shows: [['acquaintance']] },
    { shows: [['common'], ['askBack', 'question']] },
    { shows: [['topic']] },
    { shows: [['goodbye', 'thanks']] },
  ],
}
