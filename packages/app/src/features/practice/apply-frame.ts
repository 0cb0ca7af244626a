import type { PracticeDurableFrame, ReplyView, TalkSnapshot, TurnView } from '@parley/contracts/practice'
import type { BudgetView } from '@parley/contracts/quota'

export type TalkFrame = PracticeDurableFrame | { type: 'quota-changed'; budget: BudgetView }

/** The only writer of a loaded talk: snapshot + frames = a fresh snapshot. A frame that was seen changes nothing. */
export function applyFrame(state: TalkSnapshot, frame: TalkFrame): TalkSnapshot {
  switch (frame.type) {
    case 'quota-changed':
      return isSameBudget(state.budget, frame.budget) ? state : { ...state, budget: frame.budget }
    case 'turn-added':
      if (frame.seq <= state.lastSeq) return state
      return { ...state, lastSeq: frame.seq, turns: put(state.turns, frame.turn).toSorted((a, b) => a.number - b.number) }
    case 'reply-end':
      if (frame.seq <= state.lastSeq) return state
      return {
        ...state,
        lastSeq: frame.seq,
        replies: put(state.replies, frame.reply),
        turns: frame.reply.role === 'partner' ? state.turns.map((turn) => answered(turn, frame.reply)) : state.turns,
      }
  }
}

/** A turn is answered when the partner has ended; the coach may still be writing. */
function answered(turn: TurnView, reply: ReplyView): TurnView {
  return turn.id === reply.turnId ? { ...turn, state: 'answered' } : turn
}

function put<Item extends { id: string }>(items: readonly Item[], item: Item): Item[] {
  const index = items.findIndex(({ id }) => id === item.id)
  return index === -1 ? [...items, item] : items.with(index, item)
}

function isSameBudget(a: BudgetView, b: BudgetView): boolean {
  return a.granted === b.granted && a.spent === b.spent && a.left === b.left
}
