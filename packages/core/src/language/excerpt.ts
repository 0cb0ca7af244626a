import { EXCERPT_LENGTH } from '@parley/contracts/chat'
import { withNames } from '@parley/contracts/with-names'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Code units of a message that its beginning is made of. */
const EXCERPT_SOURCE = EXCERPT_LENGTH * 4

/** The beginning of a message in one line, cut between graphemes. */
export function toExcerpt(body: string, names: readonly string[]): string {
  const line = withNames(body.slice(0, EXCERPT_SOURCE), names).replaceAll(/\s+/g, ' ')
  if (line.length <= EXCERPT_LENGTH && body.length <= EXCERPT_SOURCE) return line
  // Of what was cut already, the last grapheme may be half of one.
  const limit = Math.min(EXCERPT_LENGTH, line.length) - 1
  let end = 0
  for (const { index, segment } of graphemes.segment(line.slice(0, EXCERPT_LENGTH * 2))) {
    if (index + segment.length > limit) break
    end = index + segment.length
  }
  return `${line.slice(0, end)}…`
}
