import type { InvitationSummary } from '@parley/contracts/invitations'
import { formatDay, formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { classNames } from '../../ui/class-names.ts'
import { Meter } from '../../ui/meter.tsx'
import { grantedTokens, isOver, share } from './figures.ts'
import { InvitationActions } from './invitation-actions.tsx'
import { rowId } from './row-focus.ts'
import { aimWords, formatShort, stateWords } from './words.ts'

/** From this share of the tokens on, a meter turns red. */
const NEARLY_SPENT = 0.9

export interface InvitationTableProps {
  invitations: readonly InvitationSummary[]
  onExtend: (invitation: InvitationSummary) => void
  onRevoke: (invitation: InvitationSummary) => void
}

/** On a phone: whom it is for, one meter, the menu. What its columns say elsewhere stands under the name. */
export function InvitationTable({ invitations, ...actions }: InvitationTableProps) {
  return (
    <div className="admin-table-place">
      <table className="admin-table">
        <thead>
          <tr>
            <th scope="col">{m.admin_for()}</th>
            <th scope="col" className="max-lg:hidden">
              {m.admin_guests()}
            </th>
            <th scope="col" className="max-md:text-end!">
              {m.admin_spent()}
            </th>
            <th scope="col" className="admin-figure max-md:hidden">
              {m.admin_until()}
            </th>
            <th scope="col" className="max-md:hidden">
              {m.admin_state()}
            </th>
            <th scope="col">
              <span className="sr-only">{m.admin_actions()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} {...actions} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function InvitationRow({ invitation, ...actions }: { invitation: InvitationSummary } & Omit<InvitationTableProps, 'invitations'>) {
  const { label, state, seatsTaken, maxGuests, expiresAt } = invitation
  const day = formatDay(expiresAt)
  const over = isOver(invitation)
  return (
    <tr id={rowId(invitation)} tabIndex={-1} className={classNames(over && 'admin-over')}>
      <th scope="row" className="w-full">
        <span className={classNames('block wrap-anywhere', over ? 'font-medium' : 'font-semibold')}>{label}</span>
        <span className="block text-caption text-ink-faint">{aimWords(invitation)}</span>
        <span className="block text-caption text-ink-faint tabular-nums lg:hidden">
          {m.admin_guests_part({ count: maxGuests, part: formatNumber(seatsTaken), whole: formatNumber(maxGuests) })}
          <span className="md:hidden">
            {'\u00a0· '}
            <span className="inline-block">{state === 'open' ? m.admin_until_day({ day }) : stateWords(state)}</span>
          </span>
        </span>
      </th>
      <td className="max-lg:hidden">
        <Seats invitation={invitation} />
      </td>
      <td className="admin-tokens">
        <Tokens invitation={invitation} />
      </td>
      <td className="admin-figure whitespace-nowrap max-md:hidden">
        <time dateTime={new Date(expiresAt).toISOString()}>{day}</time>
      </td>
      <td className={classNames('whitespace-nowrap max-md:hidden', !over && 'font-semibold')}>{stateWords(state)}</td>
      <td className="admin-menu">
        {/* What was taken back stays so. */}
        {state !== 'revoked' && <InvitationActions invitation={invitation} {...actions} />}
      </td>
    </tr>
  )
}

function Seats({ invitation: { seatsTaken, maxGuests } }: { invitation: InvitationSummary }) {
  return (
    <Meter share={share(seatsTaken, maxGuests)}>
      <span className="whitespace-nowrap">{m.admin_part({ part: formatNumber(seatsTaken), whole: formatNumber(maxGuests) })}</span>
    </Meter>
  )
}

function Tokens({ invitation }: { invitation: InvitationSummary }) {
  const { budgetTokens, spentTokens, askedForMore } = invitation
  const granted = grantedTokens(invitation)
  const spent = share(spentTokens, granted)
  const words =
    granted === 0
      ? m.admin_each({ tokens: formatShort(budgetTokens) })
      : m.admin_part({ part: formatShort(spentTokens), whole: formatShort(granted) })
  return (
    <>
      <Meter share={spent} low={spent >= NEARLY_SPENT && !isOver(invitation)}>
        <span className="whitespace-nowrap">{words}</span>
      </Meter>
      {askedForMore > 0 && (
        <p className="mt-1 text-caption font-semibold max-md:text-end">
          {m.talks_asked({ count: askedForMore, asked: formatNumber(askedForMore) })}
        </p>
      )}
    </>
  )
}
