import type { TurnId } from './ids.ts'
import type { PracticeDurableFrame, ReplyView, TalkSnapshot } from './practice.ts'
import type { BudgetView } from './quota.ts'

export type TalkFrame = PracticeDurableFrame | { type: 'quota-changed'; budget: BudgetView }

/** What frames mean: snapshot + frames = a fresh snapshot. The only writer of a loaded talk. A frame that was seen changes nothing. */
export function applyTalkFrame(state: TalkSnapshot, frame: TalkFrame): TalkSnapshot {
  if (frame.type === 'quota-changed') return isSameBudget(state.budget, frame.budget) ? state : { ...state, budget: frame.budget }
  if (frame.seq <= state.lastSeq) return state
  return { ...state, ...change(state, frame), lastSeq: frame.seq }
}

function change(state: TalkSnapshot, frame: PracticeDurableFrame): Partial<TalkSnapshot> {
  switch (frame.type) {
    case 'turn-added':
    case 'turn-changed':
      return { turns: put(state.turns, frame.turn).toSorted((a, b) => a.number - b.number) }
    case 'turn-replaced':
      return { turns: put(state.turns, frame.turn), replies: withoutTurn(state.replies, frame.turn.id) }
    case 'reply-end':
      return { replies: put(state.replies, frame.reply) }
    case 'talk-changed':
      return { talk: { ...state.talk, ...frame.change } }
  }
}

/** A line that is gone takes what explains it along. */
function withoutTurn(replies: readonly ReplyView[], turnId: TurnId): ReplyView[] {
  const gone = new Set(replies.filter((reply) => reply.turnId === turnId).map(({ id }) => id))
  return replies.filter(({ id, aboutReplyId }) => !gone.has(id) && !(aboutReplyId && gone.has(aboutReplyId)))
}

function put<Item extends { id: string }>(items: readonly Item[], item: Item): Item[] {
  const index = items.findIndex(({ id }) => id === item.id)
  return index === -1 ? [...items, item] : items.with(index, item)
}

function isSameBudget(a: BudgetView, b: BudgetView): boolean {
  return a.granted === b.granted && a.spent === b.spent && a.left === b.left && a.reserved === b.reserved
}
