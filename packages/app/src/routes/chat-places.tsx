import type { ReactNode } from 'react'
import { countUnread, listInput } from '../features/chat/inbox-lists.ts'
import { trpc } from '../lib/trpc.ts'
import { useMinute } from '../lib/use-minute.ts'
import { UnreadChats } from '../ui/frame.tsx'
import { Part, Piece } from '../ui/part.tsx'

const INBOX_KEEPER = new Part(() => import('../features/chat/inbox-keeper.tsx').then((file) => file.InboxKeeper))

/** Around every page: what waits in the chats. The keeper asks; here the answers are only read. */
export function ChatPlaces({ children }: { children: ReactNode }) {
  const now = useMinute()
  const me = trpc.auth.me.useQuery(undefined, { enabled: false }).data
  const inbox = trpc.chat.inbox.useQuery(listInput('open'), { enabled: false }).data
  return (
    <UnreadChats value={me && inbox ? countUnread(inbox.items, now) + inbox.contactRequests : 0}>
      {children}
      {me && <Piece part={INBOX_KEEPER} partProps={{ me: me.id }} failure="none" />}
    </UnreadChats>
  )
}
