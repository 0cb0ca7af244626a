import { parseCoachNote } from '@parley/contracts/coach-note'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { CircleAlert, Clock } from 'lucide-react'
import { errorCodeText } from '../../lib/errors.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Bubble } from '../../ui/bubble.tsx'
import { findQuote } from './find-quote.ts'
import type { OutboxEntry } from './outbox.ts'
import { useLiveText } from './use-live-text.ts'

export interface MyLineProps {
  text: string
  talk: TalkView
  partner: string
  entry: OutboxEntry | null
  coach: ReplyView | null
  /** There is no line to the server. */
  isCut: boolean
  isWaitingItsTurn: boolean
  onSendAgain: () => void
  onEdit: () => void
}

/** My words, with what the coach points at underlined. An outline until the server has them. */
export function MyLine({ text, talk, partner, entry, coach, isCut, isWaitingItsTurn, onSendAgain, onEdit }: MyLineProps) {
  const note = parseCoachNote(useLiveText(coach))
  // Praise of the same words needs no mark.
  const quoted = findQuote(text, note.say && note.quote)
  return (
    <div className="line-me">
      <Bubble side="me" half={entry !== null && entry.state !== 'sent'} lang={talk.language} className={entry ? 'bubble-in' : undefined}>
        <span className="sr-only" lang={currentLanguage()}>
          {m.practice_you_said()}{' '}
        </span>
        {quoted ? (
          <>
            {quoted.before}
            <mark className="pointed">{quoted.quote}</mark>
            {quoted.after}
          </>
        ) : (
          text
        )}
      </Bubble>
      {entry?.state === 'failed' && <NotSent entry={entry} onSendAgain={onSendAgain} onEdit={onEdit} />}
      {entry?.state === 'waiting' && isCut && (
        <p className="line-state">
          <Clock size={16} strokeWidth={2} aria-hidden />
          {m.practice_goes_out()}
        </p>
      )}
      {isWaitingItsTurn && (
        <p className="line-state">
          <Clock size={16} strokeWidth={2} aria-hidden />
          {m.practice_waits_turn({ name: partner })}
        </p>
      )}
    </div>
  )
}

/** These say themselves in a notice, or say nothing that helps. */
const UNSAID = new Set(['budget-spent', 'internal', 'unavailable'])

function NotSent({ entry, onSendAgain, onEdit }: { entry: OutboxEntry; onSendAgain: () => void; onEdit: () => void }) {
  return (
    <div className="line-state line-failed">
      <span className="inline-flex gap-1.5">
        <CircleAlert size={16} strokeWidth={2} aria-hidden className="h-lh flex-none" />
        {m.practice_not_sent()}
      </span>
      {entry.errorCode && !UNSAID.has(entry.errorCode) && <span className="text-ink-soft">{errorCodeText(entry.errorCode)}</span>}
      <button type="button" className="link" onClick={onSendAgain}>
        {m.practice_send_again()}
      </button>
      <button type="button" className="link" onClick={onEdit}>
        {m.practice_edit()}
      </button>
    </div>
  )
}
