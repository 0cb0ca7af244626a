import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { Ellipsis } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { Reported } from './report-reply.tsx'

const NoteMenu = lazy(() => import('./note-menu.tsx').then((file) => ({ default: file.NoteMenu })))

export interface NoteMoreProps {
  reply: ReplyView
  talk: TalkView
  /** Absent where it has a button of its own, or needs none. */
  onWhy?: (() => void) | undefined
}

/** At the end of the coach's words: what is seldom wanted. The menu's code comes with the first press. */
export function NoteMore({ reply, talk, onWhy }: NoteMoreProps) {
  const [isAsked, setAsked] = useState(false)
  const [isReported, setReported] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (reply.state === 'streaming' || reply.text === '') return null
  const trigger = (
    <IconButton ref={button} label={m.coach_more()} className="note-more" aria-haspopup="menu" onClick={() => setAsked(true)}>
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return (
    <>
      {isAsked ? (
        <Suspense fallback={trigger}>
          <NoteMenu
            reply={reply}
            talk={talk}
            onWhy={onWhy}
            onReported={() => setReported(true)}
            trigger={trigger}
            focusAfter={() => button.current}
          />
        </Suspense>
      ) : (
        trigger
      )}
      {isReported && <Reported />}
    </>
  )
}
