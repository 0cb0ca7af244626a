import { NAME } from '@parley/brand/name'
import { use } from 'react'
import { UnreadChats } from './unread-chats.ts'

/** The tab's title, with how much waits. React lifts it into the head. */
export function PageTitle({ children }: { children?: string | undefined }) {
  const unread = use(UnreadChats)
  const title = children ? `${children} · ${NAME}` : NAME
  return <title>{unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${title}` : title}</title>
}
