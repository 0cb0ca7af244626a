import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { failureWords } from './words.ts'

export interface ReportEntryProps {
  report: { id: string; comment: string }
  /** What was reported, and by whom. */
  children: ReactNode
  /** The button's name for whoever does not see what stands beside it. */
  doneWith: string
  resolve: { mutate: (input: { id: string }) => void; isPending: boolean; error: unknown }
}

export function reportRowId({ id }: { id: string }): string {
  return `report-${id}`
}

/** A report of whatever kind: what its reporter adds, and that it was dealt with. */
export function ReportEntry({ report, children, doneWith, resolve }: ReportEntryProps) {
  const { id, comment } = report
  return (
    <li id={reportRowId(report)} className="report">
      <div className="min-w-0">
        {children}
        {comment && (
          <p className="mt-2.5 text-ui wrap-anywhere whitespace-pre-line">
            <span className="text-ink-faint">{m.talks_report_comment()}</span> <span dir="auto">{comment}</span>
          </p>
        )}
        {resolve.error ? (
          <p role="alert" className="mt-2 text-ui text-danger">
            {failureWords(resolve.error)}
          </p>
        ) : null}
      </div>
      <Button size="small" busy={resolve.isPending} aria-label={doneWith} onClick={() => resolve.mutate({ id })}>
        {m.talks_report_done()}
      </Button>
    </li>
  )
}
