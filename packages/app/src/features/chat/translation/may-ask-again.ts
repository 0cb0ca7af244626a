import type { TranslationFailure } from '@parley/contracts/translation'

/** Whether asking for a translation again may bring what did not come. `isSpent`: the reader cannot pay for it either. */
export function mayAskAgain(reason: TranslationFailure | null, isSpent: boolean): boolean {
  if (reason === 'budget-spent') return !isSpent
  return reason !== 'no-engine' && reason !== 'too-long'
}
