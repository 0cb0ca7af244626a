import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { ArrowLeft, Ellipsis } from 'lucide-react'
import { Link } from 'react-router'
import { formatNumber, languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Face } from '../../ui/face.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'
import { chatName, chatPicture } from './chat-names.ts'
import { useIsOnline } from './presence.ts'

const MENU = new Part(() => import('./chat-menu.tsx').then((file) => file.ChatMenu))

export interface ChatHeaderProps {
  state: ChatState
  me: UserId
  /** I have blocked whom this chat is with. */
  isBlocked: boolean
  /** Somebody's page, or the group's. */
  onDetails: () => void
  onTranslation: () => void
  onPractise: () => void
  /** What I read where I have not chosen anything else. */
  reads: Language
}

export function ChatHeader({ state, me, isBlocked, onDetails, onTranslation, onPractise, reads }: ChatHeaderProps) {
  const name = chatName(state)
  const isOnline = useIsOnline(isBlocked ? undefined : state.peer?.id)
  const trigger = (
    <IconButton label={m.chat_more()}>
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return (
    <header className="chat-head" data-place="header" tabIndex={-1}>
      <Link to="/chats" className="icon-btn chat-back" aria-label={m.chat_back()} title={m.chat_back()}>
        <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
      </Link>
      <button type="button" className="chat-who" onClick={onDetails} disabled={state.kind === 'direct' && !state.peer}>
        <Face name={name} pictureId={chatPicture(state)} online={isOnline} />
        <span className="min-w-0">
          <b>{name}</b>
          {isOnline && <span className="sr-only">{m.chat_online()}</span>}
          <span className="chat-about">{aboutWords(state, reads)}</span>
        </span>
      </button>
      <MenuButton menu={MENU} trigger={trigger} menuProps={{ state, me, onDetails, onTranslation, onPractise }} />
    </header>
  )
}

function aboutWords({ kind, memberCount, peerLanguage, place }: ChatState, reads: Language): string {
  if (kind === 'group') return m.chat_members({ count: memberCount, members: formatNumber(memberCount) })
  if (!peerLanguage) return ''
  const mine = place.readingLanguage ?? reads
  const theirs = languageName(peerLanguage)
  return mine === peerLanguage ? m.chat_writes({ language: theirs }) : m.chat_languages({ theirs, mine: languageName(mine) })
}
