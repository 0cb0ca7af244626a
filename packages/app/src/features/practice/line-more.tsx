import type { ReplyId } from '@parley/contracts/ids'
import type { TalkView } from '@parley/contracts/practice'
import { Ellipsis } from 'lucide-react'
import { useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'
import type { OpenGloss } from './use-gloss.ts'
import type { Hearing } from './use-hear-it.ts'

const MENU = new Part(() => import('./line-menu.tsx').then((file) => file.LineMenu))

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

/** Beside a line: the way to what else one can do with it. */
export function LineMore(props: LineMoreProps) {
  const button = useRef<HTMLButtonElement>(null)
  const trigger = (
    <IconButton ref={button} label={m.line_more()} className="line-more">
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return <MenuButton menu={MENU} trigger={trigger} menuProps={{ ...props, focusAfter: () => button.current }} />
}
