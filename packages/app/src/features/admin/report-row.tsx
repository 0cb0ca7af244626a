import type { ReportView } from '@parley/contracts/talks'
import { formatAgo, languageName } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { reasonWords, speakerWords } from './report-words.ts'
import { reportedLines } from './reported-lines.ts'
import { failureWords } from './words.ts'

export function reportRowId({ id }: Pick<ReportView, 'id'>): string {
  return `report-${id}`
}

/** Why, which words, and what the reporter adds. Nobody's name is here. */
export function ReportRow({ report, onDone }: { report: ReportView; onDone: () => void }) {
  const { id, reason, comment, language, model, sceneTitle, createdAt } = report
  const resolve = trpc.practice.resolveReport.useMutation({ onSuccess: onDone })
  const facts = [speakerWords(report), languageName(language), model, formatAgo(createdAt)].filter(Boolean)
  return (
    <li id={reportRowId(report)} className="report">
      <div className="min-w-0">
        <h2 className="text-base font-semibold">{reasonWords(reason)}</h2>
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
        {comment && (
          <p className="mt-2.5 text-ui wrap-anywhere whitespace-pre-line">
            <span className="text-ink-faint">{m.talks_report_comment()}</span> <span dir="auto">{comment}</span>
          </p>
        )}
        {resolve.error && (
          <p role="alert" className="mt-2 text-ui text-danger">
            {failureWords(resolve.error)}
          </p>
        )}
      </div>
      <Button
        size="small"
        busy={resolve.isPending}
        aria-label={m.talks_report_done_with({ reason: reasonWords(reason), scene: sceneTitle })}
        onClick={() => resolve.mutate({ id })}
      >
        {m.talks_report_done()}
      </Button>
    </li>
  )
}
