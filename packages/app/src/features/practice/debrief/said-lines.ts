import type { TalkSnapshot } from '@parley/contracts/practice'
import type { SharedLine } from '@parley/contracts/shares'

/** Every line of mine with what the partner had said just before, as a shared debrief brings them. */
export function toSaidLines({ talk, turns, replies }: Pick<TalkSnapshot, 'talk' | 'turns' | 'replies'>): SharedLine[] {
  let partnerBefore = talk.scene.opening
  return turns
    .filter(({ needsCare }) => !needsCare)
    .map((turn) => {
      const line = { turnNumber: turn.number, learner: turn.text, partnerBefore }
      partnerBefore = replies.findLast(({ turnId, kind }) => turnId === turn.id && kind === 'answer')?.text || partnerBefore
      return line
    })
}
