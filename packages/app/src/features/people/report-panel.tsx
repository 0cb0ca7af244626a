import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { PersonReportReason, PersonView } from '@parley/contracts/people'
import { type FormEvent, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { PERSON_REASONS } from '../../lib/reason-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useAppeared } from '../../ui/use-appeared.ts'

/** As long as `peopleReport` of the contracts allows. */
const COMMENT_MAX_LENGTH = 500

export interface Reported {
  person: PersonView
  /** What they said; `null`: it is about them. */
  message: { conversationId: ConversationId; messageId: MessageId } | null
}

export interface ReportPanelProps {
  /** `null`: it is closed. */
  reported: Reported | null
  onClose: () => void
  /** What gets the focus when it closes; `null`: whatever had it before. */
  focusAfter: () => HTMLElement | null
}

/** Tells those who run this place that somebody does wrong. The other never hears of it. */
export function ReportPanel({ reported, onClose, focusAfter }: ReportPanelProps) {
  return (
    <Panel
      guarded
      focusAfter={focusAfter}
      open={reported !== null}
      onOpenChange={(open) => !open && onClose()}
      title={reported ? m.people_report_title({ name: reported.person.name }) : ''}
    >
      {reported && <Report reported={reported} onClose={onClose} />}
    </Panel>
  )
}

function Report({ reported: { person, message }, onClose }: { reported: Reported; onClose: () => void }) {
  const [reason, setReason] = useState<PersonReportReason>('hurtful')
  const [comment, setComment] = useState('')
  const report = trpc.people.report.useMutation()
  if (report.isSuccess) return <Sent onClose={onClose} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const about = { conversationId: message?.conversationId ?? null, messageId: message?.messageId ?? null }
    if (!report.isPending) report.mutate({ userId: person.id, ...about, reason, comment })
  }
  return (
    <form className="grid gap-5" onSubmit={submit}>
      <p className="text-ink-soft">{message ? m.people_report_message() : m.people_report_person()}</p>
      <fieldset>
        <legend className="mb-2 text-ui font-semibold">{m.people_report_why()}</legend>
        <div className="flex flex-wrap gap-2">
          {(Object.keys(PERSON_REASONS) as PersonReportReason[]).map((value) => (
            <label key={value} className="chip">
              <input type="radio" name="reason" className="sr-only" checked={reason === value} onChange={() => setReason(value)} />
              {PERSON_REASONS[value]()}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="grid gap-1.5">
        <span className="text-ui font-semibold">{m.people_report_comment()}</span>
        <textarea
          rows={3}
          className="field py-2.5 text-base"
          value={comment}
          maxLength={COMMENT_MAX_LENGTH}
          onChange={(event) => setComment(event.target.value)}
        />
      </label>
      {report.error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(report.error)}
        </p>
      )}
      <Button type="submit" look="solid" busy={report.isPending} className="justify-self-start">
        {m.people_report_send()}
      </Button>
    </form>
  )
}

function Sent({ onClose }: { onClose: () => void }) {
  const place = useAppeared<HTMLDivElement>()
  return (
    <div ref={place} tabIndex={-1} className="grid justify-items-start gap-5 outline-none">
      <Notice role="status">{m.people_report_sent()}</Notice>
      <Button onClick={onClose}>{m.close()}</Button>
    </div>
  )
}
