import { failureText } from '../lib/errors.ts'
import { m } from '../paraglide/messages.js'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

export interface FailedProps {
  error: unknown
  /** For pages that can afford to know more words than `failureText`. */
  words?: string
  busy?: boolean
  onRetry: () => void
  /** Trying again cannot help, loading the page again can. */
  isGone?: boolean
  onClose?: () => void
}

/** What could not be fetched, in its own place, with a way to try again. */
export function Failed({ error, words = failureText(error), busy = false, onRetry, isGone = false, onClose }: FailedProps) {
  return (
    <Notice tone="danger" role="alert">
      <p>{words}</p>
      <Button size="small" className="mt-3" busy={busy} onClick={isGone ? () => location.reload() : onRetry}>
        {isGone ? m.load_again() : m.try_again()}
      </Button>
      {onClose && (
        <Button look="bare" size="small" className="ms-2 mt-3" onClick={onClose}>
          {m.close()}
        </Button>
      )}
    </Notice>
  )
}
