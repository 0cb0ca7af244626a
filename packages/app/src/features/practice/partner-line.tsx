import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { CircleAlert, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import { currentLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Avatar } from '../../ui/avatar.tsx'
import { Bubble } from '../../ui/bubble.tsx'
import { DotCaret } from '../../ui/carets.tsx'
import { FinishedLine, type FinishedLineProps } from './finished-line.tsx'
import { LiveWords } from './live-words.tsx'
import { StopButton } from './stop-button.tsx'
import { useHasWords } from './use-live-text.ts'

interface LineProps extends Pick<FinishedLineProps, 'talk' | 'gloss' | 'isNewest' | 'ask'> {
  partner: string
}

export interface PartnerLineProps extends LineProps {
  /** `null`: asked, and not begun. */
  reply: ReplyView | null
  onRetry: ((replyId: ReplyId) => void) | undefined
  onStop: () => void
  /** Nothing more is answered. */
  isSpent: boolean
}

export function PartnerLine({ partner, reply, onRetry, onStop, isSpent, ...line }: PartnerLineProps) {
  const hasWords = useHasWords(reply)
  const state = reply?.state ?? 'streaming'
  const ended = (
    <HowItEnded
      state={state}
      hasWords={hasWords}
      isUnpaid={reply?.errorCode === 'budget-spent'}
      partner={partner}
      onRetry={reply && onRetry && !isSpent && (() => onRetry(reply.id))}
    />
  )
  return (
    <SaidByPartner talk={line.talk}>
      {reply && state !== 'streaming' && hasWords ? (
        <FinishedLine
          {...line}
          replyId={reply.id}
          line={reply.text}
          by={<By partner={partner} />}
          isCut={state === 'interrupted' || state === 'failed'}
          state={ended}
        />
      ) : state === 'streaming' ? (
        <div className="line-said">
          <ComingLine talk={line.talk} partner={partner} reply={hasWords ? reply : null} />
          {reply && <StopButton label={m.practice_stop_partner({ name: partner })} onStop={onStop} className="line-stop" />}
        </div>
      ) : (
        ended
      )}
    </SaidByPartner>
  )
}

/** `reply`: what has words. */
function ComingLine({ talk, partner, reply }: { talk: TalkView; partner: string; reply: ReplyView | null }) {
  if (!reply) {
    return (
      <Bubble className="bubble-waiting bubble-in">
        <DotCaret />
        <span className="sr-only">{m.practice_answering({ name: partner })}</span>
      </Bubble>
    )
  }
  return (
    <Bubble lang={talk.language} className="bubble-coming">
      <By partner={partner} />
      <LiveWords reply={reply} />
      <DotCaret />
    </Bubble>
  )
}

/** What the partner says before anybody else. */
export function OpeningLine({ partner, ...line }: LineProps) {
  return (
    <SaidByPartner talk={line.talk}>
      <FinishedLine {...line} replyId={null} line={line.talk.scene.opening} by={<By partner={partner} />} />
    </SaidByPartner>
  )
}

function SaidByPartner({ talk, children }: { talk: TalkView; children: ReactNode }) {
  return (
    <div className="line-them">
      <Avatar who="partner" size="small" initials={talk.scene.partnerInitials} lang={talk.language} />
      {children}
    </div>
  )
}

function By({ partner }: { partner: string }) {
  return (
    <span className="sr-only" lang={currentLanguage()}>
      {m.practice_partner_said({ name: partner })}{' '}
    </span>
  )
}

interface HowItEndedProps {
  state: ReplyView['state']
  hasWords: boolean
  isUnpaid: boolean
  partner: string
  onRetry: (() => void) | false | null | undefined
}

function HowItEnded({ state, hasWords, isUnpaid, partner, onRetry }: HowItEndedProps) {
  if (state === 'stopped') {
    return (
      <p className="line-state">
        <Square size={14} strokeWidth={2} aria-hidden />
        {m.practice_stopped({ name: partner })}
      </p>
    )
  }
  if (state !== 'interrupted' && state !== 'failed') return null
  return (
    <p className="line-state">
      <CircleAlert size={16} strokeWidth={2} aria-hidden />
      <span>
        {hasWords
          ? m.practice_cut_off({ name: partner })
          : isUnpaid
            ? m.practice_unpaid({ name: partner })
            : onRetry
              ? m.line_no_answer({ name: partner })
              : m.practice_no_answer({ name: partner })}{' '}
        {onRetry && (
          <button type="button" className="link" onClick={onRetry}>
            {hasWords ? m.practice_let_finish({ name: partner }) : m.try_again()}
          </button>
        )}
      </span>
    </p>
  )
}
