import type { MessageView } from '@parley/contracts/chat'
import { trpc } from '../../lib/trpc.ts'
import type { ChatActions } from './chat-actions.ts'

const FRESH_MS = 60_000

/** With which signs I have reacted. A message names only the first of many: then it is asked for. */
export function useOwnSigns({ id, reactions }: MessageView, { me, conversationId }: ChatActions): ReadonlySet<string> {
  const isCut = reactions.some(({ count, userIds }) => count > userIds.length && !userIds.includes(me))
  const asked = trpc.chat.ownSigns.useQuery({ conversationId, messageId: id }, { enabled: isCut, staleTime: FRESH_MS })
  const own = new Set(isCut ? asked.data : [])
  for (const { emoji, count, userIds } of reactions) {
    if (userIds.includes(me)) own.add(emoji)
    else if (count === userIds.length) own.delete(emoji)
  }
  return own
}
