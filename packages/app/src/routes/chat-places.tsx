import { type ReactNode, useEffect } from 'react'
import { countWaiting, listInput } from '../features/chat/inbox-lists.ts'
import { trpc } from '../lib/trpc.ts'
import { UnreadChats } from '../lib/unread-chats.ts'
import { useMinute } from '../lib/use-minute.ts'
import { Part, Piece } from '../ui/part.tsx'

const INBOX_KEEPER = new Part(() => import('../features/chat/inbox-keeper.tsx').then((file) => file.InboxKeeper))

/** Around every page: what waits in the chats. The keeper asks; here the answers are only read. */
export function ChatPlaces({ children }: { children: ReactNode }) {
  const now = useMinute()
  const me = trpc.auth.me.useQuery(undefined, { enabled: false }).data
  const open = trpc.chat.inbox.useQuery(listInput('open'), { enabled: false }).data
  const requests = trpc.chat.inbox.useQuery(listInput('requests'), { enabled: false }).data
  const unread = me ? countWaiting(open, requests, now) : 0
  useAppBadge(unread)
  return (
    <UnreadChats value={unread}>
      {children}
      {me && <Piece part={INBOX_KEEPER} partProps={{ me: me.id }} failure="none" />}
    </UnreadChats>
  )
}

/** On the icon of an installed app, where the browser has that. It may refuse; then the tab's title says it alone. */
function useAppBadge(unread: number): void {
  useEffect(() => {
    if ('setAppBadge' in navigator) navigator.setAppBadge(unread).catch(() => {})
  }, [unread])
}
