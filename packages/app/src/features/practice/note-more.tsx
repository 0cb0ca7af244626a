import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'
import { Reported } from './report-reply.tsx'

const MENU = new Part(() => import('./note-menu.tsx').then((file) => file.NoteMenu))

export interface NoteMoreProps {
  reply: ReplyView
  talk: TalkView
  /** Absent where it has a button of its own, or needs none. */
  onWhy?: (() => void) | undefined
}

/** At the end of the coach's words: what is seldom wanted. */
export function NoteMore({ reply, talk, onWhy }: NoteMoreProps) {
  const [isReported, setReported] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (reply.state === 'streaming' || reply.text === '') return null
  const trigger = (
    <IconButton ref={button} label={m.coach_more()} className="note-more">
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return (
    <>
      <MenuButton
        menu={MENU}
        trigger={trigger}
        menuProps={{ reply, talk, onWhy, onReported: () => setReported(true), focusAfter: () => button.current }}
      />
      {isReported && <Reported />}
    </>
  )
}
