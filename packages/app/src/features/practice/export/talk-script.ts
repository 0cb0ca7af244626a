import type { ReplyKind, ReplyView, TalkSnapshot, TurnView } from '@parley/contracts/practice'

/** One thing that was said, or written to me alone. `turnNumber` is `null` before my first line. */
export interface ScriptLine {
  speaker: 'partner' | 'learner' | 'coach'
  turnNumber: number | null
  kind: ReplyKind | 'opening' | 'turn'
  /** What the coach wrote is in the format of its kind. */
  text: string
  /** What the coach was asked. */
  question: string | null
  /** The partner's line that a gloss explains. */
  about: string | null
  createdAt: number
}

const NEWEST_ONLY: readonly ReplyKind[] = ['answer', 'note', 'next']
const ASKED: readonly ReplyKind[] = ['next', 'advice', 'ideas']

/**
 * A talk in the order in which it is read: under my line the note on it, then the answer, then what the coach was asked. A gloss stands
 * under the partner's line that it explains; of a line that was said anew, it is left out with that line.
 */
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
      .flatMap((reply) => [
        toLine(reply, turn),
        ...(reply.kind === 'answer' ? glossOf(replies, { id: reply.id, text: reply.text }, turn) : []),
      ])
  const opening: ScriptLine = {
    speaker: 'partner',
    turnNumber: null,
    kind: 'opening',
    text: talk.scene.opening,
    question: null,
    about: null,
    createdAt: talk.createdAt,
  }
  return [
    opening,
    ...glossOf(replies, { id: null, text: opening.text }, null),
    ...told(null, ASKED),
    ...turns.flatMap((turn): ScriptLine[] => [
      {
        speaker: 'learner',
        turnNumber: turn.number,
        kind: 'turn',
        text: turn.text,
        question: null,
        about: null,
        createdAt: turn.createdAt,
      },
      ...told(turn, ['note']),
      ...told(turn, ['answer']),
      ...told(turn, ASKED),
    ]),
  ]
}

/** The newest gloss of a partner's line. A gloss belongs to no turn: it takes the number of its line's. */
function glossOf(replies: readonly ReplyView[], line: { id: ReplyView['id'] | null; text: string }, turn: TurnView | null): ScriptLine[] {
  const gloss = replies.findLast(({ kind, aboutReplyId, text }) => kind === 'gloss' && aboutReplyId === line.id && text.trim() !== '')
  return gloss ? [{ ...toLine(gloss, turn), about: line.text }] : []
}

function toLine({ role, kind, text, question, createdAt }: ReplyView, turn: TurnView | null): ScriptLine {
  const speaker = role === 'partner' ? 'partner' : 'coach'
  return { speaker, turnNumber: turn?.number ?? null, kind, text, question, about: null, createdAt }
}
