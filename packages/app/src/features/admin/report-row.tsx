import type { ReportView } from '@parley/contracts/talks'
import { formatAgo, languageName } from '../../lib/i18n.ts'
import { REPLY_REASONS } from '../../lib/reason-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ReportEntry } from './report-entry.tsx'
import { speakerWords } from './report-words.ts'
import { reportedLines } from './reported-lines.ts'

/** Why, which words, and what the reporter adds. Nobody's name is here. */
export function ReportRow({ report, onDone }: { report: ReportView; onDone: () => void }) {
  const { reason, language, model, sceneTitle, createdAt } = report
  const resolve = trpc.practice.resolveReport.useMutation({ onSuccess: onDone })
  const facts = [speakerWords(report), languageName(language), model, formatAgo(createdAt)].filter(Boolean)
  return (
    <ReportEntry
      report={report}
      resolve={resolve}
      doneWith={m.talks_report_done_with({ reason: REPLY_REASONS[reason](), scene: sceneTitle })}
    >
      <h2 className="text-base font-semibold">{REPLY_REASONS[reason]()}</h2>
      <p className="text-caption text-ink-faint wrap-anywhere">{facts.join('\u00a0· ')}</p>
      <div className="mt-2 grid gap-1">
        {reportedLines(report).map(({ text, isSpoken }, place) => (
          <p
            key={`${place} ${text}`}
            className={isSpoken ? 'voice wrap-anywhere whitespace-pre-line' : 'text-ui text-ink-soft wrap-anywhere'}
            lang={isSpoken ? language : undefined}
          >
            {text}
          </p>
        ))}
      </div>
    </ReportEntry>
  )
}
