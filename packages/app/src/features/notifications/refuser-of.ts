import { TRPCClientError } from '@trpc/client'

/** Who does not let notices be switched on: our server, the person, who has not allowed them, or a browser without a push service. */
export function refuserOf(error: Error): 'server' | 'person' | 'browser' {
  if (error instanceof TRPCClientError) return 'server'
  return error.name === 'NotAllowedError' ? 'person' : 'browser'
}
