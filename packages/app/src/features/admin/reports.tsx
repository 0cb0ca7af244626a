import './admin.css'
import { useRef } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { formatNumber } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { AdminHead } from './admin-head.tsx'
import { PersonReports } from './person-reports.tsx'
import { reportRowId } from './report-entry.tsx'
import { ReportRow } from './report-row.tsx'

/** Lines of talks, and people, that somebody reported and nobody has dealt with, newest first. */
export function Reports() {
  const lines = trpc.practice.reports.useQuery(undefined, { staleTime: 0 })
  const people = trpc.people.reports.useQuery(undefined, { staleTime: 0 })
  const utils = trpc.useUtils()
  const place = useRef<HTMLDivElement>(null)
  const ofLines = lines.data ?? []
  const ofPeople = people.data ?? []
  const failed = [lines, people].find(({ data, error }) => !data && error)
  const isPending = lines.isPending || people.isPending

  function onDone(done: { id: string }) {
    const all = [...ofLines, ...ofPeople]
    const at = all.findIndex(({ id }) => id === done.id)
    const neighbour = all[at + 1] ?? all[at - 1]
    utils.practice.reports.setData(undefined, (list) => list?.filter(({ id }) => id !== done.id))
    utils.people.reports.setData(undefined, (list) => list?.filter(({ id }) => id !== done.id))
    // The button that had the focus is gone with its line.
    const next = neighbour && document.getElementById(reportRowId(neighbour))?.querySelector('button')
    ;(next ?? place.current)?.focus()
  }

  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <AdminHead
        title={m.talks_reports()}
        lead={
          isPending && !failed ? (
            <Skeleton className="h-8 w-3/5" />
          ) : (
            ofLines.length + ofPeople.length > 0 && <p>{leadWords(ofLines.length, ofPeople.length)}</p>
          )
        }
      />
      {ofLines.length > 0 && (
        <ul className="reports">
          {ofLines.map((report) => (
            <ReportRow key={report.id} report={report} onDone={() => onDone(report)} />
          ))}
        </ul>
      )}
      {ofPeople.length > 0 && <PersonReports reports={ofPeople} onDone={onDone} />}
      {failed ? (
        <Failed error={failed.error} words={errorText(failed.error)} busy={failed.isFetching} onRetry={() => void failed.refetch()} />
      ) : isPending ? (
        <Loading className="grid gap-3">
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} className="h-24" />
          ))}
        </Loading>
      ) : (
        ofLines.length + ofPeople.length === 0 && <Empty line={m.talks_reports_empty_line()}>{m.talks_reports_empty()}</Empty>
      )}
    </div>
  )
}

function leadWords(lines: number, people: number): string {
  return [
    lines > 0 && m.talks_reports_lead({ count: lines, reports: formatNumber(lines) }),
    people > 0 && m.admin_person_reports_lead({ count: people, reports: formatNumber(people) }),
  ]
    .filter(Boolean)
    .join(' ')
}
