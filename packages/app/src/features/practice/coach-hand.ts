import type { ReplyId } from '@parley/contracts/ids'
import type { CoachAsk } from '@parley/contracts/practice'

/** What one can do with what stands open in the coach's place. */
export interface CoachHand {
  /** Puts a phrase into the composer. */
  say: (phrase: string) => void
  /** Asks once more for a note that failed; absent where that is over. */
  retry: ((replyId: ReplyId) => void) | undefined
  ask: (ask: CoachAsk['ask']) => Promise<void>
  stop: () => void
  /** Something is on its way to the coach. */
  isBusy: boolean
  /** What was asked for last: it stands open, also when it was there before. */
  askedId: ReplyId | null
  /** An answer is being written: what comes now comes quietly. */
  isTyping: boolean
}
