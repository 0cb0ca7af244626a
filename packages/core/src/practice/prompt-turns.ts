import type { ReplyKind, ReplyView, TurnView } from '@parley/contracts/practice'
import type { PromptTurn } from './prompts.ts'

/** The talk up to `last`, as prompts see it: what was said counts, also when it was cut off. A turn that needs care is nobody's cue. */
export function toPromptTurns(turns: readonly TurnView[], replies: readonly ReplyView[], last: Pick<TurnView, 'number'>): PromptTurn[] {
  const said = (turn: TurnView, kind: ReplyKind) =>
    replies.findLast((reply) => reply.turnId === turn.id && reply.kind === kind)?.text || null
  return turns
    .filter((turn) => turn.number <= last.number && !turn.needsCare)
    .map((turn) => ({ number: turn.number, learner: turn.text, partner: said(turn, 'answer'), coach: said(turn, 'note') }))
}
