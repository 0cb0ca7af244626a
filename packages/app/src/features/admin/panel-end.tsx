import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureWords } from './words.ts'

export interface PanelEndProps {
  /** Why it was not done, when it was tried. */
  error: unknown
  /** The words of the way back. */
  back: string
  onBack: () => void
  /** The button that does it. */
  children: ReactNode
}

/** At the foot of a panel: what went wrong, the way back, and the button that does it. */
export function PanelEnd({ error, back, onBack, children }: PanelEndProps) {
  return (
    <>
      {Boolean(error) && (
        <Notice tone="danger" role="alert">
          {failureWords(error)}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onBack}>{back}</Button>
        {children}
      </div>
    </>
  )
}
