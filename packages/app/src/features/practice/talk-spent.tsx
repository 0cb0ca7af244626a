import { Coins } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'

export interface TalkSpentProps {
  ref: Ref<HTMLElement>
  partner: string
  /** Tokens left for talking: some may be, and not pay for an answer here. */
  left: number
  /** Who can give more. */
  askForMore?: ReactNode
  /** The debrief is still paid for. `null` while there is nothing to finish. */
  onFinish: (() => void) | null
}

/** Stands where the composer was, once nothing is left to talk with: the debrief is the way on. */
export function TalkSpent({ ref, partner, left, askForMore, onFinish }: TalkSpentProps) {
  return (
    <section ref={ref} tabIndex={-1} aria-labelledby="talk-spent" className="talk-over talk-spent outline-none">
      <p id="talk-spent" role="alert" className="flex basis-full gap-2 text-ui">
        <Coins size={20} strokeWidth={1.75} className="h-lh flex-none" aria-hidden />
        {left > 0
          ? m.practice_budget_short({ name: partner, count: left, tokens: formatNumber(left) })
          : m.practice_budget_spent({ name: partner })}
      </p>
      {onFinish && (
        <Button look="solid" onClick={onFinish} data-place="composer">
          {m.debrief_finish_and_read()}
        </Button>
      )}
      {askForMore}
    </section>
  )
}
