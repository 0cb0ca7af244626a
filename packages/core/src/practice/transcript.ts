import type { ReplyView, TurnView } from '@parley/contracts/practice'

/** A turn as it was heard: what the partner had said before it, what the learner said, what the partner said then. */
export interface TranscriptTurn {
  number: number
  partnerBefore: string
  learner: string
  partner: string
}

/** Everything that was said aloud, in order. What the coach said is not in it, nor turns that needed care. */
export function toTranscript(opening: string, turns: readonly TurnView[], replies: readonly ReplyView[]): TranscriptTurn[] {
  let partnerBefore = opening
  return turns
    .filter((turn) => !turn.needsCare)
    .map((turn) => {
      const partner = replies.findLast(({ turnId, kind }) => turnId === turn.id && kind === 'answer')?.text ?? ''
      const said = { number: turn.number, partnerBefore, learner: turn.text, partner }
      partnerBefore = partner || partnerBefore
      return said
    })
}
