import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { OpeningLine } from './partner-line.tsx'
import { TalkFacts } from './talk-facts.tsx'
import { useStickToEnd } from './use-stick-to-end.ts'
import { HoldStage } from './use-unfold.ts'
import type { Talk } from './use-talk.ts'

export interface StageHandle {
  toEnd: () => void
}

export interface StageProps {
  talk: TalkView
  partner: string
  /** The first line, explained. */
  gloss: ReplyView | null
  /** Nothing else has been said yet. */
  isNewest: boolean
  ask: Talk['ask']
  /** Stands above everything that is said. */
  banner?: ReactNode
  /** Stands beside the first line. */
  aside?: ReactNode
  children: ReactNode
  ref?: Ref<StageHandle>
}

/** Where everything is said aloud. It stays at its end unless the reader goes up. */
export function Stage({ talk, partner, gloss, isNewest, ask, banner, aside, children, ref }: StageProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useRef<HTMLDivElement>(null)
  const { hasNew, toEnd, hold } = useStickToEnd(scroller, lines)
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
        {banner && <div className="talk-banner">{banner}</div>}
        <HoldStage value={hold}>
          <div ref={lines} className="talk-lines">
            <TalkFacts talk={talk} partner={partner} />
            <div className="exchange">
              <OpeningLine talk={talk} partner={partner} gloss={gloss} isNewest={isNewest} ask={ask} />
              {aside}
            </div>
            {children}
          </div>
        </HoldStage>
      </div>
      {hasNew && (
        <Button size="small" className="jump" onClick={toEnd}>
          {m.practice_new_line()}
          <ArrowDown size={16} strokeWidth={2} aria-hidden />
        </Button>
      )}
    </main>
  )
}
