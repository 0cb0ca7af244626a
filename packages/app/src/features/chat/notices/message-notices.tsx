import type { InboxFrame } from '@parley/contracts/apply-inbox-frame'
import type { InboxItem } from '@parley/contracts/chat'
import type { AttachmentId, ConversationId, UserId } from '@parley/contracts/ids'
import { X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Link, useLocation } from 'react-router'
import { announce } from '../../../lib/announcer.tsx'
import { trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Face } from '../../../ui/face.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { chatName, chatPicture } from '../chat-names.ts'
import { INBOX_LISTS, listInput } from '../inbox-lists.ts'
import { type PreviewWords, previewWords } from '../preview-words.ts'
import { nameItem, type Nicknames } from '../nicknames.ts'
import { useNicknames } from '../use-nicknames.ts'
import { mayShow } from './may-show.ts'
import { NoticeDesk } from './notice-desk.ts'
import './message-notices.css'

/** A night is set or somebody blocked on another device at times, ms. */
const STALE = 5 * 60_000
const NEVER = { from: null, until: null }
const NOBODY: ReadonlySet<UserId> = new Set()

export interface MessageNoticesProps {
  me: UserId
  /** Hears every frame of the inbox once the inbox has it. Returns the way to stop. */
  listen: (listener: (frame: InboxFrame) => void) => () => void
}

/** One calm line about a message in another chat, while this tab is seen. */
export function MessageNotices({ me, listen }: MessageNoticesProps) {
  const utils = trpc.useUtils()
  const { pathname } = useLocation()
  const { quiet = NEVER, timeZone } = trpc.people.profile.useQuery(undefined, { staleTime: STALE }).data ?? {}
  const blockedList = trpc.people.blocked.useQuery(undefined, { staleTime: STALE }).data
  const blocked = useMemo(() => (blockedList ? new Set(blockedList.map(({ id }) => id)) : NOBODY), [blockedList])
  const names = useNicknames()
  const place = useRef<HTMLElement>(null)
  const [desk] = useState(() => new NoticeDesk(me))
  useEffect(() => {
    // As it is when a frame comes, which may be before it is drawn.
    const find = (id: ConversationId) =>
      INBOX_LISTS.flatMap((list) => utils.chat.inbox.getData(listInput(list))?.items ?? []).find(isOf(id)) ?? desk.stranger(id)
    desk.look({
      isKnown: (id) => find(id) !== undefined,
      isRequest: (id) => find(id)?.place.request === 'pending',
      isHeld: () => place.current?.matches(':hover, :focus-within') ?? false,
      mayShow: (id) => {
        const isVisible = document.visibilityState === 'visible'
        return mayShow(find(id), { now: Date.now(), quiet, timeZone, blocked, isVisible, isThere: isAt(pathname, id) })
      },
      onShown: ({ conversationId }) => {
        const words = toWords(find(conversationId), { me, blocked, names })
        if (words) announce(m.chat_says({ who: words.name }), words.lang ? { text: words.text, lang: words.lang } : words.text)
      },
    })
  })
  useEffect(() => listen((frame) => desk.take(frame)), [desk, listen])
  useEffect(() => () => desk[Symbol.dispose](), [desk])
  const current = useSyncExternalStore(desk.subscribe, desk.getCurrent)
  // Asked for elsewhere, here only read: the words may come in the reader's language while they stand here.
  const open = trpc.chat.inbox.useQuery(listInput('open'), { enabled: false }).data
  const archived = trpc.chat.inbox.useQuery(listInput('archived'), { enabled: false }).data
  useEscape(current !== null, desk.dismiss)

  const rows = [open, archived].flatMap((list) => list?.items ?? [])
  const words = current && toWords(rows.find(isOf(current.conversationId)) ?? desk.stranger(current.conversationId), { me, blocked, names })
  if (!current || !words) return null
  return (
    <section aria-label={m.notice_label()} ref={place} className="msg-notice bubble-in">
      <Link to={`/chats/${current.conversationId}`} className="msg-notice-link" onClick={desk.dismiss}>
        <Face name={words.name} pictureId={words.pictureId} />
        <span className="min-w-0">
          <b className="block truncate text-ui">{words.name}</b>
          <span className="line-clamp-2 text-ui text-ink-soft" lang={words.lang}>
            {words.text}
          </span>
        </span>
      </Link>
      <IconButton label={m.close()} onClick={desk.dismiss}>
        <X size={20} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </section>
  )
}

/** In the chat, or in the inbox alone, whose rows say it themselves. */
function isAt(pathname: string, id: ConversationId): boolean {
  return pathname === `/chats/${id}` || /^\/chats\/?$/.test(pathname)
}

function isOf(id: ConversationId): (item: InboxItem) => boolean {
  return ({ conversationId }) => conversationId === id
}

interface NoticeWords extends PreviewWords {
  name: string
  pictureId: AttachmentId | null
}

interface NoticeView {
  me: UserId
  blocked: ReadonlySet<UserId>
  names: Nicknames
}

function toWords(row: InboxItem | undefined, { me, blocked, names }: NoticeView): NoticeWords | null {
  if (!row) return null
  const item = nameItem(row, names)
  const named = { name: chatName(item), pictureId: chatPicture(item) }
  // Of somebody who has not been let in, only that they wrote.
  if (item.place.request === 'pending') return { ...named, text: m.notice_request() }
  return { ...named, ...previewWords(item, me, blocked) }
}

/** Before the page hears it: there it would stop a reply. What is open over the page comes first. */
function useEscape(isShown: boolean, dismiss: () => void): void {
  useEffect(() => {
    if (!isShown) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('[role=dialog], [role=menu], [role=listbox]')) return
      event.stopPropagation()
      dismiss()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [isShown, dismiss])
}
