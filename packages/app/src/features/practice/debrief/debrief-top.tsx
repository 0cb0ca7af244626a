import type { TalkSnapshot } from '@parley/contracts/practice'
import { ArrowLeft, Ellipsis, Link2 } from 'lucide-react'
import { Link } from 'react-router'
import { m } from '../../../paraglide/messages.js'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { Part } from '../../../ui/part.tsx'
import { useWide } from '../use-wide.ts'
import { debriefFacts } from './debrief-facts.ts'
import { talkMinutes } from './talk-minutes.ts'

const MENU = new Part(() => import('./debrief-menu.tsx').then((file) => file.DebriefMenu))

export interface DebriefTopProps {
  snapshot: TalkSnapshot
  isStarting: boolean
  onAgain: () => void
  /** `null` while there is nothing to share. */
  onShare: (() => void) | null
}

export function DebriefTop({ snapshot, isStarting, onAgain, onShare }: DebriefTopProps) {
  const { talk, turns } = snapshot
  const { scene, title, language } = talk
  const isWide = useWide()
  const more = (
    <IconButton label={m.debrief_more()}>
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return (
    <header className="debrief-top">
      <Link to="/home" className="icon-btn" aria-label={m.practice_back()} title={m.practice_back()}>
        <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
      </Link>
      <Avatar who="partner" initials={scene.partnerInitials} lang={language} />
      <div className="debrief-about">
        <h1 className="line-clamp-2">{title ?? scene.title}</h1>
        <p className="text-caption text-ink-faint">
          {debriefFacts({ name: scene.partnerName, turnCount: turns.length, minutes: isWide ? talkMinutes(turns) : null })}
        </p>
      </div>
      {isWide && onShare && (
        <Button onClick={onShare}>
          <Link2 size={20} strokeWidth={1.75} aria-hidden />
          {m.debrief_share()}
        </Button>
      )}
      <Button look="solid" busy={isStarting} onClick={onAgain}>
        {m.debrief_again()}
      </Button>
      <MenuButton menu={MENU} trigger={more} menuProps={{ snapshot, onShare: isWide ? null : onShare }} />
    </header>
  )
}
