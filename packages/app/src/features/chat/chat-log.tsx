import type { ChatState } from '@parley/contracts/apply-chat-frame'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRef } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { errorText } from '../../lib/error-words.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { chatName } from './chat-names.ts'
import { RowView } from './row-view.tsx'
import type { SaidOutcome } from './translation/use-outcome.ts'
import type { Chat } from './use-chat.ts'
import { useLog } from './use-log.ts'
import { hasUnreadAbove, type Sought } from './use-sought.ts'
import { useReadMark } from './use-read-mark.ts'

export interface ChatLogProps {
  chat: Chat
  sought: Sought
  /** How others read the newest that I said. */
  outcome: SaidOutcome | null
}

/** What was said, oldest first. Only what is near the window is drawn. */
export function ChatLog({ chat, sought, outcome }: ChatLogProps) {
  const list = useRef<VirtualizerHandle>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const { rows, pages, state, conversationId, openedSeq } = chat
  const { isAtEnd, hasNew, isShifted, onScroll, toEnd } = useLog(rows, pages, list, content, sought.seq)
  const isAtLastWord = isAtEnd && pages.window === null && !sought.isSeeking
  useReadMark(conversationId, isAtLastWord ? state.lastSeq : null, state.place.readSeq)

  const isUnreadAbove = pages.window === null && hasUnreadAbove(state, openedSeq)

  return (
    <div className="log-place">
      <div
        ref={scroller}
        className="log"
        role="log"
        aria-live="off"
        aria-label={m.chat_log({ name: chatName(state) })}
        tabIndex={0}
        data-place="stage"
      >
        <div ref={content} className="log-content">
          {pages.error ? (
            <Failed error={pages.error} words={errorText(pages.error)} busy={pages.isFetching} onRetry={pages.loadOlder} />
          ) : (
            !pages.hasOlder && <p className="chat-notice">{beginsWords(state)}</p>
          )}
          <Virtualizer ref={list} scrollRef={scroller} data={rows} shift={isShifted} onScroll={onScroll}>
            {(row) => <RowView key={row.key} row={row} chat={chat} soughtSeq={sought.markedSeq} outcome={outcome} />}
          </Virtualizer>
        </div>
      </div>
      {isUnreadAbove && (
        <Button size="small" className="jump jump-up" onClick={() => void sought.toSeq(openedSeq + 1)}>
          <ArrowUp size={16} strokeWidth={2} aria-hidden />
          {m.chat_to_unread()}
        </Button>
      )}
      {!isAtLastWord && (
        <Button size="small" className="jump" onClick={toEnd}>
          {hasNew ? m.chat_new_message() : m.chat_to_end()}
          <ArrowDown size={16} strokeWidth={2} aria-hidden />
        </Button>
      )}
    </div>
  )
}

/** Whoever was there when a group was made sees all of it. */
function beginsWords(state: ChatState): string {
  if (state.kind === 'direct') return m.chat_begins({ name: chatName(state) })
  return state.place.joinedSeq <= 1 ? m.chat_begins_whole() : m.chat_begins_group()
}
