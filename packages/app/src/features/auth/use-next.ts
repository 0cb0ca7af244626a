import { useSearchParams } from 'react-router'
import { nextPath } from './next-path.ts'

/** Where the visitor wants to be once signed in. */
export function useNext(): string {
  const [parameters] = useSearchParams()
  return nextPath(parameters.get('next'))
}
