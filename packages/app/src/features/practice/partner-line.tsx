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
import { useLiveText } from './use-live-text.ts'

interface LineProps extends Pick<FinishedLineProps, 'talk' | 'gloss' | 'isNewest' | 'ask'> {
  partner: string
}

export interface PartnerLineProps extends LineProps {
  /** `null`: asked, and not begun. */
  reply: ReplyView | null
  onRetry: ((replyId: ReplyId) => void) | undefined
}

export function PartnerLine({ partner, reply, onRetry, ...line }: PartnerLineProps) {
  const text = useLiveText(reply)
  const state = reply?.state ?? 'streaming'
  const ended = (
    <HowItEnded state={state} hasWords={text !== ''} partner={partner} onRetry={reply && onRetry && (() => onRetry(reply.id))} />
  )
  return (
    <SaidByPartner talk={line.talk}>
      {reply && state !== 'streaming' && text ? (
        <FinishedLine
          {...line}
          replyId={reply.id}
          line={text}
          by={<By partner={partner} />}
          isCut={state === 'interrupted' || state === 'failed'}
          state={ended}
        />
      ) : state === 'streaming' ? (
        <div className="line-said">
          <ComingLine talk={line.talk} partner={partner} text={text} />
        </div>
      ) : (
        ended
      )}
    </SaidByPartner>
  )
}

function ComingLine({ talk, partner, text }: { talk: TalkView; partner: string; text: string }) {
  if (!text) {
    return (
      <Bubble className="bubble-waiting bubble-in">
        <DotCaret />
        <span className="sr-only">{m.practice_answering({ name: partner })}</span>
      </Bubble>
    )
  }
  return (
    <Bubble lang={talk.language}>
      <By partner={partner} />
      {text.trimEnd()}
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
  partner: string
  onRetry: (() => void) | null | undefined
}

function HowItEnded({ state, hasWords, partner, onRetry }: HowItEndedProps) {
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
      {hasWords
        ? m.practice_cut_off({ name: partner })
        : onRetry
          ? m.line_no_answer({ name: partner })
          : m.practice_no_answer({ name: partner })}
      {onRetry && (
        <button type="button" className="link" onClick={onRetry}>
          {hasWords ? m.practice_let_finish({ name: partner }) : m.try_again()}
        </button>
      )}
    </p>
  )
}
