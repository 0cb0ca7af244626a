import type { ErrorCode } from '@parley/contracts/errors'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { useOnline } from '../../lib/online.ts'
import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/notice.tsx'

export interface FormErrorProps {
  error: unknown
  /** Codes that stand beside their field instead. */
  except?: readonly ErrorCode[]
}

/** Why what was filled in did not get through. It stands above the button. */
export function FormError({ error, except = [] }: FormErrorProps) {
  const isOnline = useOnline()
  if (!error || except.includes(errorCode(error))) return null
  const isOffline = !isOnline && errorCode(error) === 'unavailable'
  return (
    <Notice tone="danger" role="alert">
      {isOffline ? m.offline_page() : errorText(error)}
    </Notice>
  )
}
