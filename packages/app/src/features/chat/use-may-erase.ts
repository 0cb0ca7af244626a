import type { ChatState } from '@parley/contracts/apply-chat-frame'
import { may, outranks } from '@parley/contracts/group-roles'
import { useCallback } from 'react'
import { trpc } from '../../lib/trpc.ts'
import type { ChatActions } from './chat-actions.ts'

const FRESH_MS = 60_000

/** Whom I am above, so that I may take back what they said: whoever has left is below everybody who may. */
export function useMayErase({
  conversationId,
  kind,
  place: { role },
}: Pick<ChatState, 'conversationId' | 'kind' | 'place'>): ChatActions['mayErase'] {
  const mayAny = kind === 'group' && may(role, 'erase')
  // Beside and above an admin there are others; nobody is beside the owner.
  const asks = mayAny && role !== 'owner'
  const staff = trpc.chat.members.useQuery({ conversationId, isStaff: true }, { enabled: asks, staleTime: FRESH_MS }).data?.members
  return useCallback(
    (sender) => {
      if (!mayAny || (asks && !staff)) return false
      const others = staff?.find(({ person }) => person.id === sender?.id)?.role ?? 'member'
      return outranks(role, others)
    },
    [mayAny, asks, staff, role],
  )
}
