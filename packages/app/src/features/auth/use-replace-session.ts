import type { Me } from '@parley/contracts/auth'
import { matchQuery, useQueryClient } from '@tanstack/react-query'
import { isFromKept } from '../../lib/kept.ts'
import { pageSocket } from '../../lib/socket.ts'
import { procedureKey, trpc } from '../../lib/trpc.ts'
import { bringWritten } from './bring-written.ts'

/** Somebody else is here now, or nobody: what was fetched and the line to the server belonged to the session before. */
export function useReplaceSession(): (me: Me | null) => Promise<void> {
  const utils = trpc.useUtils()
  const queryClient = useQueryClient()
  return async (me) => {
    const before = utils.auth.me.getData()
    const mayBeOld: boolean = isFromKept(before)
    await queryClient.cancelQueries()
    if (me && before?.role === 'GUEST' && !mayBeOld) await bringWritten(before.id, me.id)
    utils.auth.me.setData(undefined, me)
    queryClient.removeQueries({ predicate: (query) => !matchQuery({ queryKey: procedureKey('auth', 'me') }, query) })
    pageSocket().restart()
  }
}
