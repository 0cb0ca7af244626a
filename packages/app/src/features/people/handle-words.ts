/** Longest handle, with its `@`. */
export const HANDLE_MAX_LENGTH = 31

/** As `handle` of the contracts has it: letters, digits or `_`, beginning with a letter, with or without `@`. */
export function isHandle(text: string): boolean {
  return /^@?[a-z][a-z0-9_]{2,29}$/i.test(text)
}

/** As it is kept: without `@`, in lower case. */
export function toHandle(text: string): string {
  return text.replace(/^@/, '').toLowerCase()
}
