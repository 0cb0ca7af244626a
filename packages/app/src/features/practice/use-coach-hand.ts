import { useMemo } from 'react'
import type { CoachHand } from './coach-hand.ts'
import type { Coach } from './use-coach.ts'

/** The same as long as nothing in it changes: the lines that do not have it are not drawn again. */
export function useCoachHand(
  { ask, askedId, isBusy }: Coach,
  { say, retry, stop, isTyping }: Omit<CoachHand, 'ask' | 'askedId' | 'isBusy'>,
): CoachHand {
  return useMemo(() => ({ say, retry, ask, stop, askedId, isBusy, isTyping }), [say, retry, ask, stop, askedId, isBusy, isTyping])
}
