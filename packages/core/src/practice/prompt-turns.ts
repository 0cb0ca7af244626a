import type { ReplyRole, ReplyView, TurnView } from '@parley/contracts/practice'
import type { PromptTurn } from './prompts.ts'

/** The talk up to `last`, as prompts see it: what was said counts, also when it was cut off. */
export function toPromptTurns(turns: readonly TurnView[], replies: readonly ReplyView[], last: Pick<TurnView, 'number'>): PromptTurn[] {
  const said = (turn: TurnView, role: ReplyRole) =>
    replies.findLast((reply) => reply.turnId === turn.id && reply.role === role)?.text || null
  return turns
    .filter((turn) => turn.number <= last.number)
    .map((turn) => ({ learner: turn.text, partner: said(turn, 'partner'), coach: said(turn, 'coach') }))
}
