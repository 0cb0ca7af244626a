import { type DiffPart, wordDiff } from '../word-diff.ts'

export interface SayPart {
  text: string
  isNew: boolean
}

/** Marking more than this share of a line would point at nothing. */
const MOST_MARKED = 0.6

/**
 * A line to say instead, with the words that are new. The better words may stand for the quote alone or for all of the line: whichever
 * leaves less to mark is meant. Nothing is marked where nearly all is new.
 */
export function markChange(say: string, quote: string, line: string, language: string): SayPart[] {
  const versions = [quote, line].flatMap((from) => {
    const parts = wordDiff(from, say, language)
    return parts ? [toSay(parts)] : []
  })
  const best = versions.toSorted((a, b) => newLength(a) - newLength(b))[0]
  return best && newLength(best) <= say.length * MOST_MARKED ? best : [{ text: say, isNew: false }]
}

/** What went leaves the spaces around it: one of them is enough. */
function toSay(parts: readonly DiffPart[]): SayPart[] {
  const out: SayPart[] = []
  for (const { kind, text } of parts) {
    if (kind === 'gone') continue
    const last = out.at(-1)
    const isNew = kind === 'new'
    const fresh = last?.text.endsWith(' ') || !last ? text.trimStart() : text
    if (last && last.isNew === isNew) last.text += fresh
    else if (fresh) out.push({ text: fresh, isNew })
  }
  return out
}

function newLength(parts: readonly SayPart[]): number {
  return parts.reduce((sum, { text, isNew }) => sum + (isNew ? text.length : 0), 0)
}
