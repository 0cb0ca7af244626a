import { UNREAD_MAX, type InboxItem } from '@parley/contracts/chat'
import { BellOff, Ellipsis, Pin } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { Link } from 'react-router'
import { formatNumber } from '../../lib/i18n.ts'
import { useMinute } from '../../lib/use-minute.ts'
import { m } from '../../paraglide/messages.js'
import { Face } from '../../ui/face.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'
import { chatName, chatPicture } from './chat-names.ts'
import { isMuted } from './inbox-lists.ts'
import { useIsOnline } from './presence.ts'
import { previewWords, unreadWords } from './preview-words.ts'
import { formatWhen } from './times.ts'
import { type RowReader, useOwnWords } from './translation/use-own-words.ts'

const MENU = new Part(() => import('./inbox-menu.tsx').then((file) => file.InboxMenu))

export interface InboxRowProps extends RowReader {
  item: InboxItem
  isCurrent: boolean
}

export function InboxRow({ item, me, reads, blocked, isCurrent }: InboxRowProps) {
  const row = useRef<HTMLLIElement>(null)
  useFocusKept(row)
  useOwnWords(row, item, { me, reads, blocked })
  const name = chatName(item)
  const now = useMinute()
  const words = previewWords(item, me, blocked)
  const isOnline = useIsOnline(item.peer && !blocked.has(item.peer.id) ? item.peer.id : undefined)
  const trigger = (
    <IconButton label={m.chat_actions_for({ name })} className="inbox-more">
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return (
    <li ref={row} className="inbox-row" data-current={isCurrent || undefined}>
      <Link to={`/chats/${item.conversationId}`} aria-current={isCurrent ? 'page' : undefined} className="inbox-link">
        <Face name={name} pictureId={chatPicture(item)} online={isOnline} />
        <span className="inbox-top">
          <b className="inbox-name">{name}</b>
          <time className="inbox-when" dateTime={new Date(item.activeAt).toISOString()}>
            {formatWhen(item.activeAt, now)}
          </time>
        </span>
        {isOnline && <span className="sr-only">{m.chat_online()}</span>}
        <p className="inbox-words" lang={words.lang}>
          {words.text}
        </p>
        <span className="inbox-signs">
          {isMuted(item, now) && <Sign icon={BellOff} label={m.chat_muted()} />}
          {item.place.pinnedAt !== null && <Sign icon={Pin} label={m.chat_pinned()} />}
          {item.unread > 0 && (
            <span className="unread">
              <span aria-hidden>{item.unread >= UNREAD_MAX ? `${formatNumber(UNREAD_MAX - 1)}+` : formatNumber(item.unread)}</span>
              <span className="sr-only">{unreadWords(item.unread)}</span>
            </span>
          )}
        </span>
      </Link>
      <MenuButton menu={MENU} trigger={trigger} menuProps={{ item }} />
    </li>
  )
}

function Sign({ icon: Icon, label }: { icon: typeof Pin; label: string }) {
  return (
    <>
      <Icon size={16} strokeWidth={2} aria-hidden />
      <span className="sr-only">{label}</span>
    </>
  )
}

/** A row that is archived, or was answered, goes with the focus in it: the list has it then. */
function useFocusKept(row: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = row.current
    return () => {
      if (element?.contains(document.activeElement)) element.closest<HTMLElement>('[data-place="inbox"]')?.focus()
    }
  }, [row])
}
