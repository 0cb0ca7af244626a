import type { ConversationId } from '@parley/contracts/ids'
import { useNavigate } from 'react-router'
import { trpc } from '../../../lib/trpc.ts'

/** Goes into a new talk that stands just before a turn of this one. */
export function useReplay(conversationId: ConversationId) {
  const navigate = useNavigate()
  const utils = trpc.useUtils()
  const fork = trpc.practice.fork.useMutation({
    onSuccess: (forked) => {
      void utils.practice.list.invalidate()
      void navigate(`/practice/${forked.conversationId}`)
    },
  })
  return {
    conversationId,
    replay: (turnNumber: number) => fork.mutate({ conversationId, turnNumber }),
    /** The turn that is on its way. */
    pendingTurn: fork.isPending ? fork.variables.turnNumber : null,
    failed: fork.error ? { turnNumber: fork.variables.turnNumber, error: fork.error } : null,
  }
}

export type Replay = ReturnType<typeof useReplay>
