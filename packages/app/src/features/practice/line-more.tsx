import type { ReplyId } from '@parley/contracts/ids'
import type { TalkView } from '@parley/contracts/practice'
import { Ellipsis } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import type { OpenGloss } from './use-gloss.ts'
import type { Hearing } from './use-hear-it.ts'

const LineMenu = lazy(() => import('./line-menu.tsx').then((file) => ({ default: file.LineMenu })))

export interface LineMoreProps {
  talk: TalkView
  /** `null`: the opening, which there is nothing to report about. */
  replyId: ReplyId | null
  line: string
  /** These two are `null` where they stand under the line. */
  gloss: OpenGloss | null
  hearing: Hearing | null
  onReported: () => void
}

/** Beside a line: the way to what else one can do with it. The menu's code comes with the first press. */
export function LineMore(props: LineMoreProps) {
  const [isAsked, setAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const trigger = (
    <IconButton ref={button} label={m.line_more()} className="line-more" aria-haspopup="menu" onClick={() => setAsked(true)}>
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  if (!isAsked) return trigger
  return (
    <Suspense fallback={trigger}>
      <LineMenu {...props} trigger={trigger} focusAfter={() => button.current} />
    </Suspense>
  )
}
