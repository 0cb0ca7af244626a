import type { ReactNode } from 'react'
import { Mark } from './logo.tsx'

export interface EmptyProps {
  line: string
  /** It is the whole page, so its line is the page's heading. */
  page?: boolean
  children?: ReactNode
  action?: ReactNode
}

/** Nothing here yet: the mark, one spoken line, one sentence, one action. */
export function Empty({ line, page = false, children, action }: EmptyProps) {
  const Line = page ? 'h1' : 'p'
  return (
    <div className="grid max-w-stage justify-items-start gap-3">
      <Mark size={44} />
      <Line className="voice">{line}</Line>
      {children && <p className="text-ui text-ink-soft">{children}</p>}
      {action && <div className="mt-1">{action}</div>}
    </div>
  )
}
