import type { ErrorCode } from '@parley/contracts/errors'
import type { ReplyId } from '@parley/contracts/ids'
import type { CoachAsk, TalkSnapshot } from '@parley/contracts/practice'
import { useCallback, useRef, useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { errorCodeText } from '../../lib/error-words.ts'
import { pageSocket } from '../../lib/socket.ts'
import { m } from '../../paraglide/messages.js'
import type { Refusal } from './coach-refusal.tsx'
import { lineOpens } from './line-opens.ts'
import { type CoachModeChoice, useCoachMode } from './use-coach-mode.ts'
import { useDraft } from './use-draft.ts'
import type { Talk } from './use-talk.ts'

/** A line that comes back sooner is worth waiting for, ms. */
const PATIENCE = 3_000

export interface Coach {
  mode: CoachModeChoice
  /** The composer writes to the coach. */
  isAsking: boolean
  setAsking: (isAsking: boolean) => void
  toggleAsking: () => void
  question: string
  setQuestion: (question: string) => void
  ask: (ask: CoachAsk['ask']) => Promise<void>
  /** Something is on its way to the coach. */
  isBusy: boolean
  /** What was asked for last, here: an answer that was there before is shown again. */
  askedId: ReplyId | null
  refusal: Refusal | null
}

/** The coach, as far as one speaks to it: how it helps, what it is asked, and what was refused. */
export function useCoach({ talk, turns }: TalkSnapshot, askCoach: Talk['ask']): Coach {
  const [isAsking, setAsking] = useState(false)
  const [question, setQuestion] = useDraft(talk.conversationId, 'question')
  const [isBusy, setBusy] = useState(false)
  const [askedId, setAskedId] = useState<ReplyId | null>(null)
  const [refused, setRefused] = useState<(Refusal & { turnCount: number }) | null>(null)
  const turnCount = turns.length

  const refuse = useCallback(
    (refusal: Refusal) => {
      setRefused({ ...refusal, turnCount })
      announce(refusal.text)
    },
    [turnCount],
  )
  const isOut = useRef(false)
  const ask = useCallback(
    async function ask(wanted: CoachAsk['ask']): Promise<void> {
      if (isOut.current) return
      isOut.current = true
      setBusy(true)
      setRefused(null)
      await lineOpens(pageSocket(), PATIENCE)
      const result = await askCoach(wanted)
      isOut.current = false
      setBusy(false)
      if ('refused' in result) return refuse(toRefusal(result.refused, () => void ask(wanted)))
      setAskedId(result.replyId)
      if (wanted.kind !== 'advice' || wanted.question === '') return
      setQuestion((now) => (now.trim() === wanted.question ? '' : now))
      setAsking(false)
    },
    [askCoach, refuse, setQuestion],
  )
  const mode = useCoachMode(talk, refuse)
  const toggleAsking = useCallback(() => setAsking((now) => !now), [])

  return {
    mode,
    isAsking,
    setAsking,
    toggleAsking,
    question,
    setQuestion,
    ask,
    isBusy,
    askedId,
    // A moment later it no longer matters.
    refusal: refused?.turnCount === turnCount ? refused : null,
  }
}

function toRefusal(code: ErrorCode, again: () => void): Refusal {
  if (code === 'budget-spent') return { text: m.practice_coach_unpaid(), again: null }
  if (code === 'rate-limited') return { text: m.coach_too_many(), again }
  if (code === 'unavailable') return { text: m.coach_no_line(), again }
  return { text: errorCodeText(code), again: code === 'talk-ended' ? null : again }
}
