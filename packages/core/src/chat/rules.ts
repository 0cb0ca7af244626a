import { EDIT_MS, MESSAGE_MAX_GRAPHEMES, MESSAGE_MAX_LENGTH } from '@parley/contracts/chat'
import { AppError } from '../errors.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader sees something of: not only blanks, joiners, turns of direction, tags and fillers. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Format}]/u

/**
 * What was written, as it is kept: without blanks around it and with well-formed letters, otherwise exactly as it came.
 * @throws `too-large`: more graphemes or code units than a message may have; `bad-request`: nothing in it, and nothing with it.
 */
export function toBody(text: string, attachmentCount: number): string {
  const body = text.trim().toWellFormed()
  if (!VISIBLE.test(body) && attachmentCount === 0) throw new AppError('bad-request', 'empty message')
  if (body.length > MESSAGE_MAX_LENGTH) throw new AppError('too-large', 'message')
  // As many code units as graphemes at least: most are short enough without counting.
  if (body.length > MESSAGE_MAX_GRAPHEMES && countGraphemes(body) > MESSAGE_MAX_GRAPHEMES) throw new AppError('too-large', 'message')
  return body
}

function countGraphemes(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count += 1
  return count
}

export function isOneEmoji(text: string): boolean {
  return (
    [...graphemes.segment(text)].length === 1 && /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\u{FE0F}?\u{20E3}/u.test(text)
  )
}

export function mayEdit(createdAt: number, now: number): boolean {
  return now - createdAt < EDIT_MS
}
