import type { ConversationId, ReplyId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { COMMENT_MAX_LENGTH, ReportReason } from '@parley/contracts/talks'
import { useId, useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { errorText } from '../../lib/error-words.ts'
import { REPLY_REASONS } from '../../lib/reason-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Chips } from '../../ui/chips.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'

export interface ReportPanelProps extends ReportedReply {
  open: boolean
  onOpenChange: (open: boolean) => void
  onSent: () => void
  focusAfter: () => HTMLElement | null
}

export interface ReportedReply {
  conversationId: ConversationId
  replyId: ReplyId
  /** What is sent of it: to be seen before it goes. */
  words: { text: string; language: Language }
}

// Written out, because contracts/talks.ts would bring zod into the page.
const COMMENT_MAX: typeof COMMENT_MAX_LENGTH = 500
/** Says that a reply was bad, to whoever runs the server. */
export function ReportPanel({ open, onOpenChange, onSent, focusAfter, ...reply }: ReportPanelProps) {
  return (
    <Panel open={open} onOpenChange={onOpenChange} focusAfter={focusAfter} title={m.line_report_title()}>
      <ReportForm
        {...reply}
        onSent={() => {
          announce(m.line_reported())
          onOpenChange(false)
          onSent()
        }}
      />
    </Panel>
  )
}

function ReportForm({ conversationId, replyId, words, onSent }: ReportedReply & { onSent: () => void }) {
  const id = useId()
  const [reason, setReason] = useState<ReportReason | null>(null)
  const [comment, setComment] = useState('')
  const [isAsked, setAsked] = useState(false)
  const report = trpc.practice.report.useMutation({ onSuccess: onSent })
  const options = (Object.keys(REPLY_REASONS) as ReportReason[]).map((value) => ({ value, label: REPLY_REASONS[value]() }))
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (reason && !report.isPending) report.mutate({ conversationId, replyId, reason, comment })
      }}
    >
      <p lang={words.language} className="voice line-clamp-4 text-[1.0625rem] text-ink-soft">
        {words.text}
      </p>
      <div className="grid gap-1.5">
        <Chips label={m.line_report_reason()} value={reason} options={options} onValueChange={setReason} />
        {isAsked && !reason && (
          <p role="alert" className="text-caption text-danger">
            {m.line_report_choose()}
          </p>
        )}
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-ui font-semibold">
          {m.line_report_comment()}
        </label>
        <textarea
          id={id}
          rows={3}
          maxLength={COMMENT_MAX}
          className="field resize-y py-2.5 text-base"
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </div>
      {report.error && (
        <Notice tone="danger" role="alert">
          {errorText(report.error)}
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-end gap-x-5 gap-y-3">
        <p className="min-w-0 flex-1 basis-60 text-caption text-ink-soft">{m.line_report_goes()}</p>
        <Button type="submit" look="solid" busy={report.isPending}>
          {m.line_report_send()}
        </Button>
      </div>
    </form>
  )
}
