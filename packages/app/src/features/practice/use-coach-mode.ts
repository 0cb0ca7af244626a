import type { CoachMode, TalkView } from '@parley/contracts/practice'
import { useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import type { Refusal } from './coach-refusal.tsx'

export interface CoachModeChoice {
  /** What was chosen last, here or in another tab. */
  mode: CoachMode
  /** The server has not told it yet. */
  isBusy: boolean
  choose: (mode: CoachMode) => void
}

/** How the coach helps. A choice is shown at once and is so when the talk says it: every tab hears that. */
export function useCoachMode({ conversationId, coachMode }: TalkView, onRefused: (refusal: Refusal) => void) {
  const [wanted, setWanted] = useState<CoachMode | null>(null)
  if (wanted === coachMode) setWanted(null)
  const { mutate } = trpc.practice.setCoachMode.useMutation()
  const choose = (mode: CoachMode) => {
    setWanted(mode)
    mutate(
      { conversationId, coachMode: mode },
      {
        onError: (error) => {
          setWanted(null)
          onRefused({ text: errorText(error), again: () => choose(mode) })
        },
      },
    )
  }
  return { mode: wanted ?? coachMode, isBusy: wanted !== null && wanted !== coachMode, choose } satisfies CoachModeChoice
}
