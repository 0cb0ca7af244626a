import type { TalkSnapshot } from '@parley/contracts/practice'
import { type ReactNode, useState } from 'react'
import { Part, Piece } from '../../../ui/part.tsx'

const FINISH_PANEL = new Part(() => import('./finish-panel.tsx').then((file) => file.FinishPanel))

export interface Finish {
  /** `null` while nothing was said, and once it is over. */
  ask: (() => void) | null
  panel: ReactNode
}

/** The way to finish a talk. The code of its question comes with the first press. */
export function useFinish({ talk, turns }: TalkSnapshot): Finish {
  const [panel, setPanel] = useState<'unasked' | 'open' | 'closed'>('unasked')
  const canFinish = talk.endedAt === null && turns.some(({ needsCare }) => !needsCare)
  return {
    ask: canFinish ? () => setPanel('open') : null,
    panel: panel !== 'unasked' && (
      <Piece
        part={FINISH_PANEL}
        partProps={{ talk, open: panel === 'open', onOpenChange: (open) => setPanel(open ? 'open' : 'closed') }}
        over={{ isWanted: panel === 'open', onClose: () => setPanel('unasked') }}
      />
    ),
  }
}
