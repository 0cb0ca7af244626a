import type { MessageView } from '@parley/contracts/chat'
import { CheckCheck } from 'lucide-react'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { useChatActions } from './chat-actions.ts'
import { formatTime } from './times.ts'
import { TranslationLine } from './translation/translation-line.tsx'
import type { Translated } from './translation/use-translated.ts'

export interface MessageMetaProps {
  message: MessageView
  /** Of what others said. */
  translated: Translated | null
  /** How others read what I said, when that is to be said. */
  readsIn: string | null
  /** Everybody whose marks I see has read it. */
  isRead: boolean
  /** The last of a run says when. */
  hasTime: boolean
}

export function MessageMeta({ message, translated, readsIn, isRead, hasTime }: MessageMetaProps) {
  const { id, createdAt, editedAt, replyCount, translation } = message
  const { openThread } = useChatActions()
  const hasLine = translated !== null && translation !== null && (translation.state !== 'none' || translated.isAsked)
  if (!hasTime && !editedAt && (replyCount === 0 || !openThread) && !hasLine) return null
  return (
    <p className="msg-meta">
      {hasLine && <TranslationLine message={message} translated={translated} />}
      {openThread && replyCount > 0 && (
        <button type="button" className="link" onClick={() => openThread(id)}>
          {m.chat_replies({ count: replyCount, replies: formatNumber(replyCount) })}
        </button>
      )}
      {editedAt !== null && <span>{m.chat_edited()}</span>}
      {hasTime && readsIn && <span>{readsIn}</span>}
      {(hasTime || editedAt !== null) && <time dateTime={new Date(createdAt).toISOString()}>{formatTime(createdAt)}</time>}
      {isRead && (
        <>
          <CheckCheck size={16} strokeWidth={2} aria-hidden />
          <span className="sr-only">{m.chat_read()}</span>
        </>
      )}
    </p>
  )
}
