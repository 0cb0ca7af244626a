import type { Quote } from '@parley/contracts/chat'
import { m } from '../../paraglide/messages.js'
import { useChatActions } from './chat-actions.ts'
import { personName } from './chat-names.ts'

/** What a message answers. A press goes there. */
export function MessageQuote({ quote }: { quote: Quote }) {
  const { goTo } = useChatActions()
  return (
    <button type="button" className="msg-quote" onClick={() => goTo(quote.messageId)}>
      <span className="sr-only">{m.chat_answers()} </span>
      <b>{personName(quote.sender)}</b>
      {quote.excerpt ? <span lang={quote.language}>{quote.excerpt}</span> : <span>{m.chat_quote_empty()}</span>}
    </button>
  )
}
