import type { Me } from '@parley/contracts/auth'
import { trpc } from '../../lib/trpc.ts'

export interface MeQuery {
  /** `null` when nobody is here, `undefined` until we know. */
  data: Me | null | undefined
  error: unknown
  isFetching: boolean
  refetch: () => unknown
}

/** Who is here. */
export function useMe(): MeQuery {
  return trpc.auth.me.useQuery(undefined, { staleTime: 60_000 })
}
