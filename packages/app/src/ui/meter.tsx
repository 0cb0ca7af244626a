import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface MeterProps {
  /** What is left, from 0 to 1. */
  share: number
  low?: boolean
  /** The words above the bar; a `<b>` in them carries the number. They say it all, the bar is decoration. */
  children: ReactNode
  title?: string | undefined
  className?: string
}

export function Meter({ share, low = false, children, title, className }: MeterProps) {
  return (
    <div className={classNames('meter', low && 'meter-low', className)} title={title}>
      {children}
      <span className="meter-bar" aria-hidden>
        <i style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }} />
      </span>
    </div>
  )
}
