export interface Quoted {
  before: string
  quote: string
  after: string
}

/** Where the coach's words stand in my line; capital letters and the space around them do not matter. `null` when they do not. */
export function findQuote(text: string, quote: string): Quoted | null {
  const wanted = quote.trim()
  if (wanted === '') return null
  let index = text.indexOf(wanted)
  if (index === -1) {
    const lower = text.toLowerCase()
    // Lower case may change a text's length (İ): then places do not match any more.
    if (lower.length === text.length) index = lower.indexOf(wanted.toLowerCase())
  }
  if (index === -1) return null
  const end = index + wanted.length
  return { before: text.slice(0, index), quote: text.slice(index, end), after: text.slice(end) }
}
