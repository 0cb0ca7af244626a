import type { ReplyView } from '@parley/contracts/practice'
import { newest } from '../exchanges.ts'

/** The debrief that counts: one that was asked for anew takes the place of one that failed. */
export function findDebrief(facts: readonly ReplyView[], live: readonly ReplyView[]): ReplyView | null {
  return newest(facts, live, ({ kind }) => kind === 'debrief')
}
