import type { TalkView } from '@parley/contracts/practice'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { OpeningLine } from './partner-line.tsx'
import { useStickToEnd } from './use-stick-to-end.ts'

export interface StageHandle {
  toEnd: () => void
}

export interface StageProps {
  talk: TalkView
  partner: string
  banner?: ReactNode
  /** Stands beside the first line. */
  aside?: ReactNode
  children: ReactNode
  ref?: Ref<StageHandle>
}

/** Where everything is said aloud. It stays at its end unless the reader goes up. */
export function Stage({ talk, partner, banner, aside, children, ref }: StageProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useRef<HTMLDivElement>(null)
  const { hasNew, toEnd } = useStickToEnd(scroller, lines)
  useImperativeHandle(ref, () => ({ toEnd }), [toEnd])
  return (
    <main className="talk-main">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={m.practice_stage({ name: partner })}
        data-place="stage"
        tabIndex={0}
        className="talk-stage"
      >
        <div ref={lines} className="talk-lines">
          {banner}
          <div className="talk-intro grid gap-1 pb-1 text-ui text-ink-soft">
            <p>{talk.scene.setting}</p>
            <p className="text-caption text-ink-faint">{m.practice_is_ai({ name: partner })}</p>
          </div>
          <div className="exchange">
            <OpeningLine talk={talk} partner={partner} />
            {aside}
          </div>
          {children}
        </div>
      </div>
      {hasNew && (
        <Button size="small" className="new-line" onClick={toEnd}>
          {m.practice_new_line()}
          <ArrowDown size={16} strokeWidth={2} aria-hidden />
        </Button>
      )}
    </main>
  )
}
