import type { MessageView } from '@parley/contracts/chat'
import { m } from '../../paraglide/messages.js'
import { shortName } from './chat-names.ts'

/** In place of what was taken back: by whom. */
export function erasedWords({ erasedBy, sender }: Pick<MessageView, 'erasedBy' | 'sender'>, isMine: boolean): string {
  if (erasedBy === 'moderator') return m.chat_erased_admins()
  return isMine ? m.chat_erased_me() : m.chat_erased({ who: shortName(sender) })
}
