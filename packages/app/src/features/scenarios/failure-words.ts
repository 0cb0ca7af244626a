import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { m } from '../../paraglide/messages.js'

/** Why something was not done. */
export function failureWords(error: unknown): string {
  return errorCode(error) === 'unavailable' && !navigator.onLine ? m.talks_offline_now() : errorText(error)
}
