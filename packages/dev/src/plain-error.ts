/** An expected failure: its message is a whole sentence for the person at the terminal, who sees no stack. */
export class PlainError extends Error {
  override name = 'PlainError'
}

/** What to print for any failure: the sentence of a PlainError, the stack of everything else. */
export function explain(error: unknown): string {
  if (error instanceof PlainError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
