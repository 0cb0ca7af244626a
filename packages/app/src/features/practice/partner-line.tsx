import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { CircleAlert, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import { currentLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Avatar } from '../../ui/avatar.tsx'
import { Bubble } from '../../ui/bubble.tsx'
import { DotCaret } from '../../ui/carets.tsx'
import { useLiveText } from './use-live-text.ts'

export interface PartnerLineProps {
  talk: TalkView
  partner: string
  /** `null`: asked, and not begun. */
  reply: ReplyView | null
  onRetry: ((replyId: ReplyId) => void) | undefined
}

export function PartnerLine({ talk, partner, reply, onRetry }: PartnerLineProps) {
  const text = useLiveText(reply)
  const state = reply?.state ?? 'streaming'
  const isStreaming = state === 'streaming'
  const isCut = state === 'interrupted' || state === 'failed'
  return (
    <SaidByPartner
      talk={talk}
      state={<HowItEnded state={state} hasWords={text !== ''} partner={partner} onRetry={reply && onRetry && (() => onRetry(reply.id))} />}
    >
      {isStreaming && !text ? (
        <Bubble className="bubble-waiting bubble-in">
          <DotCaret />
          <span className="sr-only">{m.practice_answering({ name: partner })}</span>
        </Bubble>
      ) : (
        text && (
          <Bubble lang={talk.language}>
            <By partner={partner} />
            {isStreaming ? text.trimEnd() : text}
            {isStreaming && <DotCaret />}
            {isCut && <span aria-hidden> …</span>}
          </Bubble>
        )
      )}
    </SaidByPartner>
  )
}

/** What the partner says before anybody else. */
export function OpeningLine({ talk, partner }: { talk: TalkView; partner: string }) {
  return (
    <SaidByPartner talk={talk}>
      <Bubble lang={talk.language}>
        <By partner={partner} />
        {talk.scene.opening}
      </Bubble>
    </SaidByPartner>
  )
}

function SaidByPartner({ talk, state, children }: { talk: TalkView; state?: ReactNode; children: ReactNode }) {
  return (
    <div className="line-them">
      <Avatar who="partner" size="small" initials={talk.scene.partnerInitials} lang={talk.language} />
      {children}
      {state}
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
      {hasWords ? m.practice_cut_off({ name: partner }) : m.practice_no_answer({ name: partner })}
      {onRetry && (
        <button type="button" className="link" onClick={onRetry}>
          {hasWords ? m.practice_let_finish({ name: partner }) : m.try_again()}
        </button>
      )}
    </p>
  )
}
