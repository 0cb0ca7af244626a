import type { TalkSnapshot } from '@parley/contracts/practice'
import { Ellipsis } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'

const TalkMenu = lazy(() => import('./talk-menu.tsx').then((file) => ({ default: file.TalkMenu })))

export interface TalkActionsProps {
  snapshot: TalkSnapshot
  isWide: boolean
  /** `null` while there is nothing to finish. */
  onFinish: (() => void) | null
}

/** At the end of the header: Finish on a desk, and in a menu what needs no button. Its code comes after the page. */
export function TalkActions({ snapshot, isWide, onFinish }: TalkActionsProps) {
  const more = (isWaiting: boolean) => (
    <IconButton label={m.debrief_more()} disabled={isWaiting} className="talk-more">
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return (
    <>
      {isWide && onFinish && <Button onClick={onFinish}>{m.debrief_finish()}</Button>}
      <Suspense fallback={more(true)}>
        <TalkMenu snapshot={snapshot} onFinish={isWide ? null : onFinish} trigger={more(false)} />
      </Suspense>
    </>
  )
}
