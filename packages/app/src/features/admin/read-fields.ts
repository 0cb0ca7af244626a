import { m } from '../../paraglide/messages.js'
import { LIMITS } from './limits.ts'
import { readWhole } from './numbers.ts'
import { limitsWords } from './words.ts'

/** A number of tokens, or the sentence that says what one is. */
export function readTokens(text: string): { value: number } | { error: string } {
  const value = readWhole(text, LIMITS.tokens)
  return value === null ? { error: limitsWords(LIMITS.tokens) } : { value }
}

export function readName(text: string): { value: string } | { error: string } {
  const value = text.trim()
  return value === '' ? { error: m.admin_name_missing() } : { value }
}
