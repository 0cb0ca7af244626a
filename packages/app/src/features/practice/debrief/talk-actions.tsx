import type { TalkSnapshot } from '@parley/contracts/practice'
import { Ellipsis } from 'lucide-react'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { Part } from '../../../ui/part.tsx'

const MENU = new Part(() => import('./talk-menu.tsx').then((file) => file.TalkMenu))

export interface TalkActionsProps {
  snapshot: TalkSnapshot
  isWide: boolean
  /** `null` while there is nothing to finish. */
  onFinish: (() => void) | null
}

/** At the end of the header: Finish on a desk, its place kept until there is something to finish, and a menu. */
export function TalkActions({ snapshot, isWide, onFinish }: TalkActionsProps) {
  const more = (
    <IconButton label={m.debrief_more()} className="talk-more">
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return (
    <>
      {isWide && snapshot.talk.endedAt === null && (
        <Button className={onFinish ? undefined : 'invisible'} onClick={onFinish ?? undefined}>
          {m.debrief_finish()}
        </Button>
      )}
      <MenuButton menu={MENU} trigger={more} menuProps={{ snapshot, onFinish: isWide ? null : onFinish }} />
    </>
  )
}
