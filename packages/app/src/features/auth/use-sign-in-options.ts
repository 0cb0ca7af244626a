import type { SignInOptions } from '@parley/contracts/auth'
import { trpc } from '../../lib/trpc.ts'

export interface SignInOptionsQuery {
  data: SignInOptions | undefined
  error: unknown
  isFetching: boolean
  refetch: () => unknown
}

/** How one comes in here: it changes with the server's settings only. */
export function useSignInOptions(): SignInOptionsQuery {
  return trpc.auth.signInOptions.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY })
}
