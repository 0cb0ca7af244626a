import type { ReactNode } from 'react'
import { Mark } from './logo.tsx'

/** Nothing here yet: the mark, one spoken line, one sentence, one action. */
export function Empty({ line, children, action }: { line: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid max-w-stage justify-items-start gap-3">
      <Mark size={44} />
      <p className="voice">{line}</p>
      {children && <p className="text-ui text-ink-soft">{children}</p>}
      {action && <div className="mt-1">{action}</div>}
    </div>
  )
}
