import type { ReactNode } from 'react'

export interface AdminHeadProps {
  title: string
  /** The page's one line, absent while it is not known. */
  lead: ReactNode
  action?: ReactNode
}

export function AdminHead({ title, lead, action }: AdminHeadProps) {
  return (
    <div className="mb-6">
      <div className="mb-2 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="grow text-base font-semibold text-ink-soft">{title}</h1>
        {action}
      </div>
      <div className="admin-lead">{lead}</div>
    </div>
  )
}
