import type { TalkSummary } from '@parley/contracts/talks'
import { Link } from 'react-router'
import { formatAgo, formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Avatar } from '../../ui/avatar.tsx'
import { ButtonLink } from '../../ui/button.tsx'

function stoppedAt({ turnCount, updatedAt }: TalkSummary): string {
  const ago = formatAgo(updatedAt)
  return turnCount === 0 ? m.talk_not_begun({ ago }) : m.talk_stopped({ turn: formatNumber(turnCount), ago })
}

/** The latest talk, one press away. */
export function ContinueStrip({ talk }: { talk: TalkSummary }) {
  return (
    <section className="resume" aria-label={m.continue_label()}>
      <Avatar who="partner" initials={talk.scene.partnerInitials} lang={talk.scene.language} />
      <div className="min-w-0 grow">
        <p className="text-caption text-ink-faint">{stoppedAt(talk)}</p>
        <p className="voice" lang={talk.scene.language}>
          {talk.lastLine || talk.scene.opening}
        </p>
      </div>
      <ButtonLink look="solid" to={`/practice/${talk.conversationId}`} className="flex-none">
        {m.go_on()}
      </ButtonLink>
    </section>
  )
}

/** Every other talk, newest first. */
export function EarlierTalks({ talks }: { talks: TalkSummary[] }) {
  return (
    <section className="max-w-[44rem]">
      <h2 className="mb-2 text-base font-semibold">{m.earlier_talks()}</h2>
      <ul>
        {talks.map((talk) => (
          <li key={talk.conversationId} className="border-t border-line">
            <Link to={`/practice/${talk.conversationId}`} className="talk-row">
              <Avatar size="small" who="partner" initials={talk.scene.partnerInitials} lang={talk.scene.language} />
              <span className="min-w-0 grow text-ui">
                <span className="block font-semibold">{talk.scene.title}</span>
                <span className="block text-caption text-ink-faint">{stoppedAt(talk)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
