import type { PersonReportView } from '@parley/contracts/people'
import { formatAgo } from '../../lib/i18n.ts'
import { PERSON_REASONS } from '../../lib/reason-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Face } from '../../ui/face.tsx'
import { ReportEntry } from './report-entry.tsx'

/** Who, why, by whom, and what was said up to the reported line. */
export function PersonReportRow({ report, onDone }: { report: PersonReportView; onDone: () => void }) {
  const { person, reporter, reason, lines, createdAt } = report
  const resolve = trpc.people.resolveReport.useMutation({ onSuccess: onDone })
  const name = person?.name ?? m.admin_person_gone()
  const facts = [PERSON_REASONS[reason](), m.admin_reported_by({ name: reporter?.name ?? m.admin_person_gone() }), formatAgo(createdAt)]
  return (
    <ReportEntry report={report} resolve={resolve} doneWith={m.admin_report_done_with({ reason: PERSON_REASONS[reason](), name })}>
      <div className="flex items-center gap-3">
        {person && <Face size="small" name={person.name} pictureId={person.avatarId} />}
        <h3 className="min-w-0 text-base font-semibold wrap-anywhere">{name}</h3>
      </div>
      <p className="mt-1 text-caption text-ink-faint wrap-anywhere">{facts.join('\u00a0· ')}</p>
      {lines.length > 0 && (
        <ol className="mt-2 grid gap-1">
          {lines.map((line, place) => (
            <ReportedLine key={`${place} ${line.text}`} line={line} />
          ))}
        </ol>
      )}
    </ReportEntry>
  )
}

function ReportedLine({ line: { author, text, isReported } }: { line: PersonReportView['lines'][number] }) {
  return (
    <li className={isReported ? 'report-line report-line-marked' : 'report-line'}>
      <p className="text-caption text-ink-faint wrap-anywhere">
        {author || m.admin_person_gone()}
        {isReported && <b className="font-semibold text-danger">{`\u00a0· ${m.admin_reported_line()}`}</b>}
      </p>
      <p dir="auto" className="text-ui wrap-anywhere whitespace-pre-line">
        {text}
      </p>
    </li>
  )
}
