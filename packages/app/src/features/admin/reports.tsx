import './admin.css'
import type { ReportView } from '@parley/contracts/talks'
import { useRef } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { formatNumber } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { AdminHead } from './admin-head.tsx'
import { ReportRow, reportRowId } from './report-row.tsx'

/** Lines that somebody reported and nobody has dealt with, newest first. */
export function Reports() {
  const query = trpc.practice.reports.useQuery(undefined, { staleTime: 0 })
  const utils = trpc.useUtils()
  const place = useRef<HTMLDivElement>(null)
  const reports = query.data
  const count = reports?.length ?? 0

  function onDone(report: ReportView) {
    const at = reports?.indexOf(report) ?? 0
    const neighbour = reports?.[at + 1] ?? reports?.[at - 1]
    utils.practice.reports.setData(undefined, (list) => list?.filter(({ id }) => id !== report.id))
    // The button that had the focus is gone with its line.
    const next = neighbour && document.getElementById(reportRowId(neighbour))?.querySelector('button')
    ;(next ?? place.current)?.focus()
  }

  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <AdminHead
        title={m.talks_reports()}
        lead={
          reports
            ? count > 0 && <p>{m.talks_reports_lead({ count, reports: formatNumber(count) })}</p>
            : query.isPending && <Skeleton className="h-8 w-3/5" />
        }
      />
      {reports && count > 0 ? (
        <ul className="reports">
          {reports.map((report) => (
            <ReportRow key={report.id} report={report} onDone={() => onDone(report)} />
          ))}
        </ul>
      ) : reports ? (
        <Empty line={m.talks_reports_empty_line()}>{m.talks_reports_empty()}</Empty>
      ) : query.error ? (
        <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
      ) : (
        <Loading className="grid gap-3">
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} className="h-24" />
          ))}
        </Loading>
      )}
    </div>
  )
}
