import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface NoticeProps {
  tone?: 'plain' | 'danger'
  /** 20 px, stroke 1.75. */
  icon?: ReactNode
  /** `alert` interrupts a screen reader: only for not sent, cut off, budget spent, not started. */
  role?: 'alert' | 'status'
  children: ReactNode
  /** Stands at the end of the line: a way on, or a way to close it. */
  action?: ReactNode
  className?: string
}

/** Something to know, in the place it is about. */
export function Notice({ tone = 'plain', icon, role, children, action, className }: NoticeProps) {
  const Sign = tone === 'danger' ? TriangleAlert : Info
  return (
    <div role={role} className={classNames('notice', tone === 'danger' && 'notice-danger', className)}>
      <span className="mt-0.5 flex-none" aria-hidden>
        {icon ?? <Sign size={20} strokeWidth={1.75} className={tone === 'danger' ? 'text-danger' : undefined} />}
      </span>
      <div className="min-w-0 grow wrap-anywhere">{children}</div>
      {action}
    </div>
  )
}
