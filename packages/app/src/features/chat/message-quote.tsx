import type { Quote } from '@parley/contracts/chat'
import { m } from '../../paraglide/messages.js'
import { type ChatActions, useChatActions } from './chat-actions.ts'
import { personName, shortName } from './chat-names.ts'
import { erasedWords } from './erased-words.ts'
import { useLoadedMessage } from './loaded-messages.ts'
import { readExcerpt } from './translation/read-excerpt.ts'

/** What a message answers. A press goes there. */
export function MessageQuote({ quote }: { quote: Quote }) {
  const actions = useChatActions()
  if (quote.isHidden)
    return (
      <p className="msg-quote">
        <span className="sr-only">{m.chat_answers()} </span>
        <span>{m.chat_quote_hidden()}</span>
      </p>
    )
  return (
    <button type="button" className="msg-quote" onClick={() => actions.goTo(quote.messageId)}>
      <span className="sr-only">{m.chat_answers()} </span>
      <b>{personName(quote.sender)}</b>
      <Quoted quote={quote} actions={actions} />
    </button>
  )
}

function Quoted({ quote: { messageId, sender, excerpt, language }, actions }: { quote: Quote; actions: ChatActions }) {
  const { me, kind, blocked, showMode } = actions
  const message = useLoadedMessage(messageId)
  if (message?.erasedBy) return <span>{erasedWords(message, sender?.id === me)}</span>
  if (kind === 'group' && sender && blocked.has(sender.id)) return <span>{m.chat_hidden({ who: shortName(sender) })}</span>
  const read = message && readExcerpt(message, { me, showMode })
  if (read) return <span lang={read.language}>{read.excerpt}</span>
  return excerpt ? <span lang={language}>{excerpt}</span> : <span>{m.chat_quote_empty()}</span>
}
