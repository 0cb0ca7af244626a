import { useChatActions } from './chat-actions.ts'
import { typingWords } from './typing-words.ts'
import type { Chat } from './use-chat.ts'

/** Who writes now. Never announced: it comes and goes. */
export function TypingLine({ chat: { typing, state } }: { chat: Chat }) {
  const { blocked } = useChatActions()
  const words = typingWords(typing, state, blocked)
  if (!words) return null
  return (
    <p className="typing">
      <span className="dot-caret" aria-hidden />
      {words}
    </p>
  )
}
