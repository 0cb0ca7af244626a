import type { SignInOutcome } from '@parley/contracts/auth'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'

const NAME = 'signed-in'
const OUTCOMES: readonly string[] = ['ok', 'cancelled', 'registration-closed', 'identity-taken', 'failed'] satisfies SignInOutcome[]

/** How it went at Google. Said once: the address forgets it, so that loading again does not say it again. */
export function useSignInOutcome(): SignInOutcome | null {
  const [parameters, setParameters] = useSearchParams()
  const [outcome] = useState(() => readOutcome(parameters.get(NAME)))
  const isInAddress = parameters.has(NAME)
  useEffect(() => {
    if (!isInAddress) return
    setParameters(
      (before) => {
        before.delete(NAME)
        return before
      },
      { replace: true },
    )
  }, [isInAddress, setParameters])
  return outcome
}

function readOutcome(value: string | null): SignInOutcome | null {
  if (value === null) return null
  return OUTCOMES.includes(value) ? (value as SignInOutcome) : 'failed'
}
