import type { Quote } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { SpellCheck } from 'lucide-react'
import { m } from '../../../paraglide/messages.js'
import { Part, Piece } from '../../../ui/part.tsx'
import { useChatActions } from '../chat-actions.ts'
import { personName } from '../chat-names.ts'
import './correction.css'

const WORDS = new Part(() => import('./corrected-words.tsx').then((file) => file.CorrectedWords))

export interface CorrectionProps {
  quote: Quote
  /** What is said instead, with names. */
  body: string
  language: Language
  /** Leads to what is corrected. */
  onGo?: (() => void) | undefined
}

/** Whether a message corrects what it answers. */
export function isCorrection(quote: Quote | null): boolean {
  // What waited on the device since an older version does not say.
  return (quote?.corrected ?? null) !== null
}

/** A line of somebody else's, said better. */
export function Correction({ quote: { corrected, sender, isHidden }, body, language, onGo }: CorrectionProps) {
  const { me } = useChatActions()
  const label = (
    <>
      <SpellCheck size={16} strokeWidth={2} aria-hidden />
      {corrected ? correctionOf(sender, me) : isHidden ? m.learner_correction_hidden() : m.learner_correction_gone()}
    </>
  )
  const plain = (
    <p lang={language} className="voice msg-words">
      {body}
    </p>
  )
  return (
    <>
      {onGo && corrected ? (
        <button type="button" className="correction-of" onClick={onGo}>
          {label}
        </button>
      ) : (
        <p className="correction-of">{label}</p>
      )}
      {corrected ? <Piece part={WORDS} partProps={{ from: corrected, to: body, language }} waiting={plain} failure="none" /> : plain}
    </>
  )
}

function correctionOf(sender: Quote['sender'], me: UserId): string {
  return sender?.id === me ? m.learner_correction_you() : m.learner_correction({ who: personName(sender) })
}
