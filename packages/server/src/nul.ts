/** An escape for NUL that is not itself escaped. JSON has no other way to write one. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/

/** Whether a JSON text holds a NUL, which PostgreSQL cannot store. */
export function holdsNul(json: unknown): boolean {
  return typeof json === 'string' && NUL.test(json)
}
