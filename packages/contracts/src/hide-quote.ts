import type { MessageView } from './chat.ts'

/** A message for somebody who may not see what it answers: that there is something is all that is told. */
export function hideQuote(message: MessageView): MessageView {
  const { quote, language } = message
  if (!quote || quote.isHidden) return message
  const corrected = quote.corrected === null ? null : ''
  return { ...message, quote: { messageId: quote.messageId, sender: null, excerpt: '', corrected, language, mentions: [], isHidden: true } }
}
