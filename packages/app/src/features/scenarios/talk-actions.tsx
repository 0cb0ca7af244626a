import { Ellipsis } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'

export interface TalkActionsProps {
  title: string
  onRename: () => void
  onDelete: () => void
}

const TalkMenu = lazy(() => import('./talk-menu.tsx').then((file) => ({ default: file.TalkMenu })))

/** The menu's code comes after the page; until then its button stands there and waits. */
export function TalkActions(props: TalkActionsProps) {
  const button = (isWaiting: boolean) => (
    <IconButton label={m.talks_actions_for({ title: props.title })} disabled={isWaiting} className="talks-above talks-menu">
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return (
    <Suspense fallback={button(true)}>
      <TalkMenu {...props} trigger={button(false)} />
    </Suspense>
  )
}
