import { parseCoachNote } from '@parley/contracts/coach-note'
import type { CoachAsk, ReplyView, TalkView } from '@parley/contracts/practice'
import { currentLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'
import { ArcCaret } from '../../ui/carets.tsx'
import { CoachFold } from './coach-fold.tsx'
import type { CoachHand } from './coach-hand.ts'
import { CoachIdeas } from './coach-ideas.tsx'
import { NoteActions } from './note-actions.tsx'
import { isSayWhole, NoteWords } from './note-words.tsx'
import { useLiveText } from './use-live-text.ts'

export interface CoachAnswerProps {
  reply: ReplyView
  talk: TalkView
  /** Only what stands open in the coach's place has one. */
  hand?: CoachHand | undefined
}

/** What I asked the coach, and what it says, in any state it can be in. */
export function CoachAnswer({ reply, talk, hand }: CoachAnswerProps) {
  const text = useLiveText(reply)
  return (
    <Aside>
      <p className="aside-head">
        <Asked reply={reply} talk={talk} />
      </p>
      {reply.state === 'streaming' && !text ? <ArcCaret /> : <Answer reply={reply} text={text} talk={talk} hand={hand} />}
      {hand && <AskAgain reply={reply} onAsk={hand.ask} />}
    </Aside>
  )
}

/** An older answer: the question in one line, the whole on demand. */
export function AnswerFold({ reply, talk }: { reply: ReplyView; talk: TalkView }) {
  return (
    <CoachFold
      label={
        <span className="min-w-0 truncate">
          <Asked reply={reply} talk={talk} />
        </span>
      }
    >
      <CoachAnswer reply={reply} talk={talk} />
    </CoachFold>
  )
}

function Asked({ reply: { kind, question }, talk }: { reply: ReplyView; talk: TalkView }) {
  if (kind === 'ideas') return <span>{m.coach_ideas()}</span>
  if (!question) return <span>{m.coach_help()}</span>
  return (
    <span lang={talk.coachLanguage}>
      <span className="sr-only" lang={currentLanguage()}>
        {m.coach_you_asked()}{' '}
      </span>
      {question}
    </span>
  )
}

function Answer({ reply, text, talk, hand }: CoachAnswerProps & { text: string }) {
  const isStreaming = reply.state === 'streaming'
  const isWhole = reply.state === 'done'
  if (reply.kind === 'ideas') return <CoachIdeas text={text} talk={talk} state={reply.state} onSay={hand?.say} />
  const note = parseCoachNote(text)
  return (
    <>
      <NoteWords note={note} language={talk.language} coachLanguage={talk.coachLanguage} isStreaming={isStreaming} isWhole={isWhole} />
      {hand && isSayWhole(note, isWhole) && <NoteActions reply={reply} talk={talk} hand={hand} phrase={note.say} />}
    </>
  )
}

function AskAgain({ reply, onAsk }: { reply: ReplyView; onAsk: CoachHand['ask'] }) {
  if (reply.state !== 'failed' && reply.state !== 'stopped') return null
  if (reply.errorCode === 'budget-spent') return <p>{m.practice_coach_unpaid()}</p>
  return (
    <p>
      {reply.state === 'failed' ? m.practice_coach_failed() : m.coach_stopped()}{' '}
      <button type="button" className="link" onClick={() => void onAsk(askOf(reply))}>
        {m.practice_coach_again()}
      </button>
    </p>
  )
}

function askOf({ kind, question }: ReplyView): CoachAsk['ask'] {
  return kind === 'ideas' ? { kind: 'ideas' } : { kind: 'advice', question: question ?? '' }
}
