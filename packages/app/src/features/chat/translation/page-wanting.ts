import { pageSocket } from '../../../lib/socket.ts'
import { Wanting } from './wanting.ts'

let shared: Wanting | undefined

/** The page's one asker for translations. */
export function pageWanting(): Wanting {
  shared ??= new Wanting({
    ask: (conversationId, messageIds) => pageSocket().request<'translation-want'>({ type: 'translation-want', conversationId, messageIds }),
    line: pageSocket(),
  })
  return shared
}
