import { failureText } from '../lib/errors.ts'
import { m } from '../paraglide/messages.js'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

export interface FailedProps {
  error: unknown
  busy?: boolean
  onRetry: () => void
}

/** What could not be fetched, in its own place, with a way to try again. */
export function Failed({ error, busy = false, onRetry }: FailedProps) {
  return (
    <Notice tone="danger" role="alert">
      <p>{failureText(error)}</p>
      <Button size="small" className="mt-3" busy={busy} onClick={onRetry}>
        {m.try_again()}
      </Button>
    </Notice>
  )
}
