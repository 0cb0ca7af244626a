/**
 * Tokens of a text, as a fixed rule instead of a tokenizer: four bytes of Latin, one Chinese character, 4/3 of a Devanagari
 * sign. Never more than the UTF-8 bytes of the text, which is what clients reserve by.
 */
export function countTokens(text: string): number {
  let quarters = 0
  for (const char of text) quarters += quartersOf(char.codePointAt(0)!)
  return Math.ceil(quarters / 4)
}

/** The longest beginning of `text` within `limit` tokens. */
export function takeTokens(text: string, limit: number): string {
  let quarters = 0
  let end = 0
  for (const char of text) {
    quarters += quartersOf(char.codePointAt(0)!)
    if (quarters > limit * 4) return text.slice(0, end)
    end += char.length
  }
  return text
}

function quartersOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  if (code >= 0x2e80 && code <= 0xffef) return 4
  return code < 0x10000 ? 3 : 4
}
