import type { MessageView, ShowMode } from '@parley/contracts/chat'
import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { createContext, use } from 'react'

/** What one can do with a message, wherever it is drawn. */
export interface ChatActions {
  me: UserId
  conversationId: ConversationId
  kind: 'direct' | 'group'
  /** Whom I have blocked. */
  blocked: ReadonlySet<UserId>
  /** What I see of what was said in another language. */
  showMode: ShowMode
  /** Nothing is left that a translation could be paid with by me. */
  isSpent: boolean
  /** Whether I may take back for all what this person said. */
  mayErase: (sender: PersonView | null) => boolean
  reply: (message: MessageView) => void
  edit: (message: MessageView) => void
  correct: (message: MessageView) => void
  /** Keeps a line for learning. */
  saveCard: (message: MessageView) => void
  /** `null`: this is one. */
  openThread: ((messageId: MessageId) => void) | null
  openPerson: (person: PersonView) => void
  report: (message: MessageView) => void
  goTo: (messageId: MessageId) => void
  react: (messageId: MessageId, emoji: string, isSet: boolean) => void
  erase: (message: MessageView, scope: 'me' | 'all') => void
}

export const ChatActionsContext = createContext<ChatActions | null>(null)

export function useChatActions(): ChatActions {
  const actions = use(ChatActionsContext)
  if (!actions) throw new Error('no chat around this')
  return actions
}
