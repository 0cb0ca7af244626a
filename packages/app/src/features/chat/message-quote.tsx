import type { Quote } from '@parley/contracts/chat'
import { m } from '../../paraglide/messages.js'
import { useChatActions } from './chat-actions.ts'
import { personName, shortName } from './chat-names.ts'

/** What a message answers. A press goes there. */
export function MessageQuote({ quote }: { quote: Quote }) {
  const { kind, blocked, goTo } = useChatActions()
  const { sender } = quote
  const isHidden = kind === 'group' && sender !== null && blocked.has(sender.id)
  return (
    <button type="button" className="msg-quote" onClick={() => goTo(quote.messageId)}>
      <span className="sr-only">{m.chat_answers()} </span>
      <b>{personName(sender)}</b>
      {isHidden ? (
        <span>{m.chat_hidden({ who: shortName(sender) })}</span>
      ) : quote.excerpt ? (
        <span lang={quote.language}>{quote.excerpt}</span>
      ) : (
        <span>{m.chat_quote_empty()}</span>
      )}
    </button>
  )
}
