import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { formatNumber } from '../../lib/i18n.ts'
import { useOnline } from '../../lib/online.ts'
import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/notice.tsx'
import { OfflineNotice } from '../../ui/offline-notice.tsx'
import { BlockedBar } from './blocked-bar.tsx'
import { chatName, shortName } from './chat-names.ts'
import { Composer } from './composer.tsx'
import { RequestBar } from './request-bar.tsx'
import { UnpaidNotice } from './translation/unpaid-notice.tsx'
import { TypingLine } from './typing-line.tsx'
import type { Chat } from './use-chat.ts'
import type { Writing } from './use-writing.ts'

export interface ChatDeckProps {
  chat: Chat
  writing: Writing
  problem: string | null
  fieldRef: RefObject<HTMLTextAreaElement | null>
  isOver: boolean
  /** I have blocked whom this chat is with. */
  isBlocked: boolean
  /** What I write goes out as I write it: my budget is spent. */
  isUnpaid: boolean
  askForMore: ReactNode
}

/** What stands under a chat: who writes, what is wrong, and where I write. */
export function ChatDeck(props: ChatDeckProps) {
  const { chat, writing, problem, fieldRef, isOver, isBlocked, isUnpaid, askForMore } = props
  const { state, entries, connection, me, rows } = chat
  const isOnline = useOnline()
  // One that was under way when the network went waits as well: whether it came nobody knows.
  const waiting = entries.filter(({ state: at }) => at === 'waiting' || at === 'sending').length
  const lastOwn = rows.findLast((row) => row.kind === 'message' && row.isMine && !row.message.erasedBy && row.message.body !== '')
  const wasBlocked = useRef(isBlocked)
  useEffect(() => {
    // The button that had the focus is gone.
    if (wasBlocked.current && !isBlocked && document.activeElement === document.body) fieldRef.current?.focus()
    wasBlocked.current = isBlocked
  }, [isBlocked, fieldRef])
  return (
    <div className="chat-deck">
      <TypingLine chat={chat} />
      <OfflineNotice>
        {waiting > 0 ? m.chat_offline_waiting({ count: waiting, messages: formatNumber(waiting) }) : m.chat_offline()}
      </OfflineNotice>
      {isOnline && connection === 'waiting' && <Notice role="status">{m.chat_reconnecting()}</Notice>}
      {problem && (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      )}
      {isBlocked && state.peer ? (
        <BlockedBar peer={state.peer} />
      ) : state.place.request === 'pending' ? (
        <RequestBar state={state} />
      ) : (
        <>
          {isUnpaid && <UnpaidNotice who={state.peer && shortName(state.peer)} askForMore={askForMore} />}
          <Composer
            writing={writing}
            name={chatName(state)}
            hasMentions={state.kind === 'group'}
            fieldRef={fieldRef}
            isOver={isOver}
            lastOwn={lastOwn?.kind === 'message' && lastOwn.message.sender?.id === me ? lastOwn.message : null}
          />
        </>
      )}
    </div>
  )
}
