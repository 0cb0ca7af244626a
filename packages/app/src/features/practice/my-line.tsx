import type { ReplyView, TalkView, TurnView } from '@parley/contracts/practice'
import { CircleAlert, Clock, Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { errorCodeText } from '../../lib/error-words.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Bubble } from '../../ui/bubble.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EditLine } from './edit-line.tsx'
import { QuotedWords } from './quoted-words.tsx'
import type { OutboxEntry } from './outbox.ts'
import { useLiveNote } from './use-live-text.ts'
import type { Talk } from './use-talk.ts'

/** `later`: once nothing streams and there is a line. `never`: the talk has gone on, or is over. */
export type Editable = 'now' | 'later' | 'never'

export interface MyLineProps {
  text: string
  talk: TalkView
  partner: string
  turn: TurnView | null
  entry: OutboxEntry | null
  coach: ReplyView | null
  /** There is no line to the server. */
  isCut: boolean
  /** Nothing more is answered. */
  isSpent: boolean
  isWaitingItsTurn: boolean
  editable: Editable
  replace: Talk['replace']
  onEditing: (isEditing: boolean) => void
  onReplaced: () => void
  onSendAgain: () => void
  onEdit: () => void
}

/** My line, or, for as long as it is said anew, the field for that. */
export function MyLine(props: MyLineProps) {
  const { talk, turn, editable, replace, onEditing, onReplaced } = props
  const [isEditing, setEditing] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isEditing) return
    onEditing(true)
    return () => onEditing(false)
  }, [isEditing, onEditing])
  const onCancel = () => {
    setEditing(false)
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('.line-edit')?.focus())
  }
  const onSaved = () => {
    setEditing(false)
    onReplaced()
  }
  return (
    <div ref={place} className="line-me">
      {turn && isEditing ? (
        <EditLine turn={turn} language={talk.language} replace={replace} onCancel={onCancel} onSaved={onSaved} />
      ) : (
        <>
          <Said {...props} />
          {turn && <Foot isEdited={turn.isEdited} editable={editable} onEdit={() => setEditing(true)} />}
        </>
      )}
    </div>
  )
}

/** My words, with what the coach points at underlined. An outline until the server has them. */
function Said({ text, talk, partner, entry, coach, isCut, isSpent, isWaitingItsTurn, onSendAgain, onEdit }: MyLineProps) {
  const note = useLiveNote(coach)
  return (
    <>
      <Bubble side="me" half={entry !== null && entry.state !== 'sent'} lang={talk.language} className={entry ? 'bubble-in' : undefined}>
        <span className="sr-only" lang={currentLanguage()}>
          {m.practice_you_said()}{' '}
        </span>
        {/* Praise of the same words needs no mark. */}
        <QuotedWords text={text} quote={note.say && note.quote} />
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
          {isSpent ? m.practice_unpaid({ name: partner }) : m.practice_waits_turn({ name: partner })}
        </p>
      )}
    </>
  )
}

/** The place of the button is kept while it cannot be used, so that nothing moves when it can. */
function Foot({ isEdited, editable, onEdit }: { isEdited: boolean; editable: Editable; onEdit: () => void }) {
  if (!isEdited && editable === 'never') return null
  return (
    <div className="line-tools">
      {isEdited && <span className="text-caption text-ink-faint">{m.line_edited()}</span>}
      {editable !== 'never' && (
        <button type="button" className={classNames('line-tool line-edit', editable === 'later' && 'invisible')} onClick={onEdit}>
          <Pencil size={16} strokeWidth={2} aria-hidden />
          {m.practice_edit()}
        </button>
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
