import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type ConnectionState, pageSocket } from '../../lib/socket.ts'
import type { OutboxEntry } from './outbox.ts'
import { nameMessages } from './nicknames.ts'
import { firstUnread, type Row, toRows } from './rows.ts'
import { useChatFrames } from './use-chat-frames.ts'
import { type Pages, usePages } from './use-pages.ts'
import { useNicknames } from './use-nicknames.ts'
import { useOutbox } from './use-outbox.ts'

export interface Chat {
  state: ChatState
  me: UserId
  conversationId: ConversationId
  rows: Row[]
  pages: Pages
  connection: ConnectionState
  entries: readonly OutboxEntry[]
  /** How far I had read when I came. */
  openedSeq: number
  /** Who writes now, but me. */
  typing: readonly UserId[]
}

/** A loaded chat, as it goes on. */
export function useChat(state: ChatState, me: UserId): Chat {
  const { conversationId } = state
  const socket = pageSocket()
  const connection = useSyncExternalStore(socket.subscribe, socket.getState)
  const { outbox, entries } = useOutbox(me, conversationId)
  const pages = usePages(state, me)
  const { gap, typing } = useChatFrames(state, me, pages.take)
  const [opened] = useState({ readSeq: state.place.readSeq, lastSeq: state.lastSeq })

  useEffect(() => {
    void outbox.arrived(state.messages.flatMap(({ sender, clientMessageId }) => (sender?.id === me ? [clientMessageId] : [])))
  }, [outbox, state.messages, me])

  const names = useNicknames()
  const { window } = pages
  const shown = useMemo(() => (window ? { ...window, messages: nameMessages(window.messages, names) } : state), [window, state, names])
  const isLive = pages.window === null
  const unreadSeq = firstUnread(shown, opened, me)
  const rows = useMemo(
    () => toRows({ messages: shown.messages, entries: isLive ? entries : NONE, me, unreadSeq, gap: isLive ? gap : null }),
    [shown.messages, entries, me, unreadSeq, gap, isLive],
  )
  return { state, me, conversationId, rows, pages, connection, entries, openedSeq: opened.readSeq, typing }
}

const NONE: readonly OutboxEntry[] = []
