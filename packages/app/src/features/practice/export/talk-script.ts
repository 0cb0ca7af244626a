import type { ReplyKind, TalkSnapshot, TurnView } from '@parley/contracts/practice'

/** One thing that was said, or written to me alone. `turnNumber` is `null` before my first line. */
export interface ScriptLine {
  speaker: 'partner' | 'learner' | 'coach'
  turnNumber: number | null
  kind: ReplyKind | 'opening' | 'turn'
  text: string
  /** What the coach was asked. */
  question: string | null
  createdAt: number
}

const NEWEST_ONLY: readonly ReplyKind[] = ['answer', 'note', 'next']
const ASKED: readonly ReplyKind[] = ['next', 'advice', 'ideas', 'gloss']

/** A talk in the order in which it is read: under my line the note on it, then the answer, then what the coach was asked. */
export function toScript({ talk, turns, replies }: Pick<TalkSnapshot, 'talk' | 'turns' | 'replies'>): ScriptLine[] {
  const told = (turn: TurnView | null, kinds: readonly ReplyKind[]): ScriptLine[] =>
    replies
      .filter(
        ({ turnId, kind, text }, index) =>
          turnId === (turn?.id ?? null) &&
          kinds.includes(kind) &&
          text.trim() !== '' &&
          (!NEWEST_ONLY.includes(kind) || replies.findLastIndex((other) => other.turnId === turnId && other.kind === kind) === index),
      )
      .map(({ role, kind, text, question, createdAt }) => ({
        speaker: role === 'partner' ? 'partner' : 'coach',
        turnNumber: turn?.number ?? null,
        kind,
        text,
        question,
        createdAt,
      }))
  const opening: ScriptLine = {
    speaker: 'partner',
    turnNumber: null,
    kind: 'opening',
    text: talk.scene.opening,
    question: null,
    createdAt: talk.createdAt,
  }
  return [
    opening,
    ...told(null, ASKED),
    ...turns.flatMap((turn): ScriptLine[] => [
      { speaker: 'learner', turnNumber: turn.number, kind: 'turn', text: turn.text, question: null, createdAt: turn.createdAt },
      ...told(turn, ['note']),
      ...told(turn, ['answer']),
      ...told(turn, ASKED),
    ]),
  ]
}
