import { parseCoachNote } from '@parley/contracts/coach-note'
import { parseIdeas } from '@parley/contracts/ideas'
import type { ReplyView, TurnView } from '@parley/contracts/practice'

/** A hint shorter than this is an everyday word, not help, in characters. */
const HINT_MIN = 4

/** Turns before which the coach was asked for something to say, or whose words are a line that the coach had given. */
export function findHelpedTurns(turns: readonly TurnView[], replies: readonly ReplyView[]): number[] {
  const spoken = turns.filter((turn) => !turn.needsCare)
  const helped = spoken.filter((turn, index) => {
    const before = replies.filter(
      ({ role, turnId, createdAt }) => role === 'coach' && turnId === (spoken[index - 1]?.id ?? null) && createdAt <= turn.createdAt,
    )
    const asked = before.some(({ kind, text }) => (kind === 'ideas' || kind === 'advice') && text !== '')
    return asked || before.some((reply) => hintsOf(reply).some((hint) => isSaid(hint, turn.text)))
  })
  return helped.map(({ number }) => number)
}

function hintsOf({ kind, text }: ReplyView): string[] {
  if (kind === 'ideas') return parseIdeas(text).map(({ say }) => say)
  return kind === 'next' || kind === 'advice' || kind === 'note' ? [parseCoachNote(text).say] : []
}

function isSaid(hint: string, text: string): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  return plain(hint).length >= HINT_MIN && plain(text).includes(plain(hint))
}
