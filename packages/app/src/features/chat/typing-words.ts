import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { UserId } from '@parley/contracts/ids'
import { m } from '../../paraglide/messages.js'
import { shortName } from './chat-names.ts'

/** Who writes, in words; `null`: nobody whom I would hear. */
export function typingWords(
  typing: readonly UserId[],
  { peer, messages }: Pick<ChatState, 'peer' | 'messages'>,
  blocked: ReadonlySet<UserId>,
): string | null {
  const heard = typing.filter((userId) => !blocked.has(userId))
  const [first] = heard
  if (!first) return null
  if (heard.length > 1) return m.chat_typing_more()
  const people = [peer, ...messages.map(({ sender }) => sender)]
  return m.chat_typing({ who: shortName(people.find((person) => person?.id === first) ?? null) })
}
