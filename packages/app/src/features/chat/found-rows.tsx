import type { FoundChat, FoundMessage } from '@parley/contracts/chat-input'
import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { Link } from 'react-router'
import { currentLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Face } from '../../ui/face.tsx'
import { chatName, chatPicture, personName } from './chat-names.ts'
import { markFound } from './mark-found.ts'
import { nameMessage, namePerson, type Nicknames } from './nicknames.ts'
import { formatWhen } from './times.ts'

export function FoundChatRow({ chat }: { chat: FoundChat }) {
  const name = chatName(chat)
  return (
    <li className="inbox-row">
      <Link to={`/chats/${chat.conversationId}`} className="found-chat">
        <Face name={name} pictureId={chatPicture(chat)} />
        <b className="inbox-name">{name}</b>
      </Link>
    </li>
  )
}

export interface FoundMessageRowProps {
  found: FoundMessage
  names: Nicknames
  me: UserId
  /** What was looked for. */
  words: string
}

/** What was found, in the language in which it was; a translation has its original beneath it. */
export function FoundMessageRow({ found: { message, isInOriginal, conversation }, names, me, words }: FoundMessageRowProps) {
  const { conversationId, seq, sender, createdAt, excerpt, language, translation } = nameMessage(message, names)
  const read = !isInOriginal && translation?.excerpt ? translation : null
  const [before = '', after = ''] = aroundWords(sender?.id === me, conversation.title === null ? null : personName(sender))
  return (
    <li className="inbox-row">
      <Link to={`/chats/${conversationId}?at=${seq}`} className="found-link">
        <span className="flex gap-2">
          <b className="grow truncate font-semibold">{chatName({ ...conversation, peer: namePerson(conversation.peer, names) })}</b>
          <span className="text-caption text-ink-faint">{formatWhen(createdAt)}</span>
        </span>
        <span className="found-words" lang={read?.language ?? language}>
          {before}
          <Marked text={read?.excerpt ?? excerpt} language={read?.language ?? language} words={words} />
          {after}
        </span>
        {read && (
          <span className="found-words voice" lang={language}>
            {excerpt}
          </span>
        )}
      </Link>
    </li>
  )
}

/** Stands where the words go: they are drawn, with marks in them. */
const SLOT = '\uE000'

/** Whose words they are, before and after them; of two people the other one is named above. */
function aroundWords(isMine: boolean, who: string | null): string[] {
  if (isMine) return m.chat_preview_you({ words: SLOT }).split(SLOT)
  return who === null ? [] : m.chat_preview_who({ who, words: SLOT }).split(SLOT)
}

function Marked({ text, language, words }: { text: string; language: Language; words: string }) {
  return markFound(text, language, words, currentLanguage()).map((piece, index) =>
    piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
  )
}
