import { isUnreadable } from '@parley/contracts/language'
import type { TalkSnapshot } from '@parley/contracts/practice'
import { type BudgetView, isLowInTalk, leftToTalk, turnsInTalk } from '@parley/contracts/quota'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatNumber, languageName, useLanguage } from '../../lib/i18n.ts'
import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { Avatar } from '../../ui/avatar.tsx'
import { Meter } from '../../ui/meter.tsx'
import { TalkActions } from './debrief/talk-actions.tsx'

export interface TalkHeaderProps {
  snapshot: TalkSnapshot
  isWide: boolean
  /** What is left pays for no answer. */
  isSpent: boolean
  /** How the coach helps, where there is room for it. */
  coach?: ReactNode
  /** `null` while there is nothing to finish. */
  onFinish: (() => void) | null
}

export function TalkHeader({ snapshot, isWide, isSpent, coach, onFinish }: TalkHeaderProps) {
  const { talk, budget } = snapshot
  const { scene, language, level } = talk
  const reader = useLanguage()
  return (
    <header className="talk-head" data-place="header" tabIndex={-1}>
      <Link to="/home" className="icon-btn" aria-label={m.practice_back()} title={m.practice_back()}>
        <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
      </Link>
      <Avatar who="partner" initials={scene.partnerInitials} lang={language} />
      <div className="talk-who">
        <h1 lang={isUnreadable(language, reader) ? undefined : language} className="truncate text-base">
          {scene.partnerName}
        </h1>
        <p className="truncate text-caption text-ink-faint">
          {isWide ? m.practice_scene_facts({ title: scene.title, language: languageName(language), level }) : scene.title}
        </p>
      </div>
      {coach}
      <Left budget={budget} isSpent={isSpent} />
      <TalkActions snapshot={snapshot} isWide={isWide} onFinish={onFinish} />
    </header>
  )
}

function Left({ budget, isSpent }: { budget: BudgetView; isSpent: boolean }) {
  if (budget.left === null) return null
  const toTalk = leftToTalk(budget) ?? 0
  const tokens = formatNumber(budget.left)
  const share = budget.granted ? budget.left / budget.granted : 0
  // Nothing is wrong with what is left: it has its use.
  if (isSpent && toTalk === 0 && budget.reserved > 0) {
    return (
      <Meter share={share} className="meter-kept">
        <span>
          <Rich text={m.coach_kept_all({ tokens: formatNumber(budget.reserved) })} b={(words) => <b>{words}</b>} />
        </span>
      </Meter>
    )
  }
  const turns = isSpent ? 0 : (turnsInTalk(budget) ?? 0)
  const about = m.turns_about({ count: turns, turns: formatNumber(turns) })
  const kept = budget.reserved > 0 ? m.coach_kept({ tokens: formatNumber(budget.reserved) }) : undefined
  return (
    <Meter share={share} low={isSpent || isLowInTalk(budget)} title={kept}>
      <span className="whitespace-nowrap">
        <span className="meter-long">
          <Rich text={m.practice_tokens_left({ tokens, about })} b={(words) => <b>{words}</b>} />
        </span>
        <span className="meter-short">
          <Rich text={m.tokens_left({ tokens })} b={(words) => <b>{words}</b>} />{' '}
          <span>{m.practice_turns_left({ count: turns, turns: formatNumber(turns) })}</span>
        </span>
        {kept && <span className="sr-only"> {m.coach_kept_aside({ tokens: formatNumber(budget.reserved) })}</span>}
      </span>
    </Meter>
  )
}
