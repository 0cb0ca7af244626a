import { isUnreadable } from '@parley/contracts/language'
import type { TalkSummary } from '@parley/contracts/talks'
import { Link } from 'react-router'
import { formatNumber, useLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Avatar } from '../../ui/avatar.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { TalkActions } from './talk-actions.tsx'
import { standsWords } from './stands-words.ts'
import { rowId, titleOf } from './talk-words.ts'

export interface TalkRowProps {
  talk: TalkSummary
  /** Of the scene's title, when it is not the page's. */
  titleLang: string | undefined
  /** Of what the dearest talk shown has cost, from 0 to 1. */
  costShare: number
  onRename: () => void
  onDelete: () => void
}

/** The whole row leads to the talk; its debrief and its menu lie on top. */
export function TalkRow({ talk, titleLang, costShare, onRename, onDelete }: TalkRowProps) {
  const { conversationId, scene, language, lastLine, costTokens, hasDebrief } = talk
  const title = titleOf(talk)
  const reader = useLanguage()
  return (
    <li id={rowId(talk)} className="line-row talks-row">
      <Avatar who="partner" initials={scene.partnerInitials} lang={language} />
      <div className="min-w-0">
        <h3 className="text-base leading-snug font-semibold wrap-anywhere" lang={talk.title === null ? titleLang : undefined}>
          <Link to={`/practice/${conversationId}`} className="line-row-door">
            {title}
          </Link>
        </h3>
        <p className="text-caption text-ink-faint">
          <span lang={isUnreadable(language, reader) ? undefined : language}>{scene.partnerName}</span>
          {'\u00a0· '}
          {standsWords(talk)}
        </p>
        <p className="voice talks-line" lang={language}>
          {lastLine}
        </p>
      </div>
      {(hasDebrief || costTokens > 0) && (
        <div className="talks-end">
          {hasDebrief && (
            <ButtonLink
              size="small"
              to={`/practice/${conversationId}/debrief`}
              aria-label={m.talks_debrief_of({ title })}
              className="talks-above"
            >
              {m.talks_debrief()}
            </ButtonLink>
          )}
          {costTokens > 0 && (
            <div className="talks-cost">
              <p>{m.tokens_amount({ count: costTokens, tokens: formatNumber(costTokens) })}</p>
              <span aria-hidden className="talks-bar">
                <i style={{ width: `${Math.round(costShare * 100)}%` }} />
              </span>
            </div>
          )}
        </div>
      )}
      <TalkActions title={title} onRename={onRename} onDelete={onDelete} />
    </li>
  )
}
