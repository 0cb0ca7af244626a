import { type ReactNode, useId } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from './button.tsx'
import { useAppeared } from './use-appeared.ts'

export interface ConfirmProps {
  /** What it means. */
  words: string
  /** What is pressed to do it. */
  children: ReactNode
  /** What is pressed to leave it. */
  stay?: string
  busy: boolean
  /** Why it did not work. */
  problem: string | null
  onGo: () => void
  onStay: () => void
}

/** Says what something weighty means, in its own place, before it happens. It comes into sight with the focus on it. */
export function Confirm({ words, children, stay = m.stay(), busy, problem, onGo, onStay }: ConfirmProps) {
  const id = useId()
  const place = useAppeared<HTMLDivElement>()
  return (
    <div
      ref={place}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      className="grid w-full scroll-m-4 gap-3 rounded-control bg-sunken p-4 text-ui"
    >
      <p id={id}>{words}</p>
      {problem && (
        <p role="alert" className="text-caption text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button size="small" className="text-danger" busy={busy} onClick={onGo}>
          {children}
        </Button>
        <Button size="small" look="bare" onClick={onStay}>
          {stay}
        </Button>
      </div>
    </div>
  )
}
