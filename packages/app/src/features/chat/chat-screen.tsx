import type { Me } from '@parley/contracts/auth'
import type { ConversationId } from '@parley/contracts/ids'
import { Conversation, type ConversationProps } from './conversation.tsx'
import { LoadChat } from './load-chat.tsx'
import './chat.css'
import './messages.css'
import './group.css'

export interface ChatScreenProps extends Omit<ConversationProps, 'state' | 'me' | 'reads' | 'budget'> {
  me: Me
  conversationId: ConversationId
}

export function ChatScreen({ me, conversationId, ...rest }: ChatScreenProps) {
  return (
    <section className="convo">
      <LoadChat conversationId={conversationId} me={me.id}>
        {(state) => <Conversation state={state} me={me.id} reads={me.readingLanguage} budget={me.budget} {...rest} />}
      </LoadChat>
    </section>
  )
}
