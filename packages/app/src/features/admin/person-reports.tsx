import type { PersonReportView } from '@parley/contracts/people'
import { useId } from 'react'
import { m } from '../../paraglide/messages.js'
import { PersonReportRow } from './person-report-row.tsx'

export interface PersonReportsProps {
  reports: readonly PersonReportView[]
  onDone: (report: PersonReportView) => void
}

/** What was reported of people, under a heading of its own. */
export function PersonReports({ reports, onDone }: PersonReportsProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="report-people">
      <h2 id={id} className="mb-3 text-base font-semibold text-ink-soft">
        {m.admin_person_reports()}
      </h2>
      <ul className="reports">
        {reports.map((report) => (
          <PersonReportRow key={report.id} report={report} onDone={() => onDone(report)} />
        ))}
      </ul>
    </section>
  )
}
