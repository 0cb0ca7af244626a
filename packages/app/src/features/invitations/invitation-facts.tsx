import { formatNumber } from '../../lib/i18n.ts'
import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { type OpenInvitation, openUntil } from './invitation-words.ts'

/** What you get, until when, and who sees what. */
export function InvitationFacts({ view }: { view: OpenInvitation }) {
  const tokens = m.tokens_amount({ count: view.budgetTokens, tokens: formatNumber(view.budgetTokens) })
  const { inviterName: inviter } = view
  const turns = m.turns_about({ count: view.aboutTurns, turns: formatNumber(view.aboutTurns) })
  return (
    <dl className="facts">
      <div>
        <dt>{m.fact_budget()}</dt>
        <dd className="tabular-nums">
          <Rich
            text={view.chat ? m.fact_budget_chat({ tokens }) : m.fact_budget_value({ tokens, turns })}
            b={(words) => <b className="font-semibold">{words}</b>}
          />
        </dd>
      </div>
      <div>
        <dt>{m.fact_until()}</dt>
        <dd>
          <time dateTime={new Date(view.expiresAt).toISOString()}>{openUntil(view.expiresAt)}</time>
        </dd>
      </div>
      <div>
        <dt>{m.fact_seen()}</dt>
        <dd>{view.chat ? m.fact_seen_chat({ inviter }) : m.fact_seen_value({ inviter })}</dd>
      </div>
    </dl>
  )
}
