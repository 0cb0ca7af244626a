import { m } from '../../paraglide/messages.js'
import { shortName } from './chat-names.ts'
import type { Chat } from './use-chat.ts'

/** Who writes now. Never announced: it comes and goes. */
export function TypingLine({ chat: { typing, state } }: { chat: Chat }) {
  const [first] = typing
  if (!first) return null
  const people = [state.peer, ...state.messages.map(({ sender }) => sender)]
  const who = shortName(people.find((person) => person?.id === first) ?? null)
  return (
    <p className="typing">
      <span className="dot-caret" aria-hidden />
      {typing.length === 1 ? m.chat_typing({ who }) : m.chat_typing_more()}
    </p>
  )
}
