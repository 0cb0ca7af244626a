import type { TalkSnapshot } from '@parley/contracts/practice'
import { aboutTurns, type BudgetView, isLow } from '@parley/contracts/quota'
import { ArrowLeft } from 'lucide-react'
import { Link } from 'react-router'
import { formatNumber, languageName } from '../../lib/i18n.ts'
import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { Avatar } from '../../ui/avatar.tsx'
import { Meter } from '../../ui/meter.tsx'

export function TalkHeader({ snapshot: { talk, budget }, isWide }: { snapshot: TalkSnapshot; isWide: boolean }) {
  const { scene, language, level } = talk
  return (
    <header className="talk-head" data-place="header" tabIndex={-1}>
      <Link to="/home" className="icon-btn" aria-label={m.practice_back()} title={m.practice_back()}>
        <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
      </Link>
      <Avatar who="partner" initials={scene.partnerInitials} lang={language} />
      <div className="talk-who">
        <h1 lang={language} className="truncate text-base">
          {scene.partnerName}
        </h1>
        <p className="truncate text-caption text-ink-faint">
          {isWide ? m.practice_scene_facts({ title: scene.title, language: languageName(language), level }) : scene.title}
        </p>
      </div>
      <Left budget={budget} isWide={isWide} />
    </header>
  )
}

function Left({ budget, isWide }: { budget: BudgetView; isWide: boolean }) {
  if (budget.left === null) return null
  const turns = aboutTurns(budget.left)
  const tokens = formatNumber(budget.left)
  const about = m.turns_about({ count: turns, turns: formatNumber(turns) })
  const share = budget.granted ? budget.left / budget.granted : 0
  return (
    <Meter share={share} low={isLow(budget)}>
      <span className="whitespace-nowrap">
        <Rich text={isWide ? m.practice_tokens_left({ tokens, about }) : m.tokens_left({ tokens })} b={(words) => <b>{words}</b>} />
        {!isWide && <span className="sr-only"> {about}</span>}
      </span>
    </Meter>
  )
}
