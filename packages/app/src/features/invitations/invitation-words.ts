import type { InvitationView } from '@parley/contracts/invitations'
import { formatDay, formatDayAndTime, languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'

export type OpenInvitation = Extract<InvitationView, { state: 'open' }>
export type ClosedState = Exclude<InvitationView['state'], 'open'>

/** One talk or several, in one language or any. */
export function invitationTitle({ inviterName: inviter, scene, language: fixed }: OpenInvitation): string {
  const language = fixed ?? scene?.language ?? null
  if (scene && language) return m.invite_title_scene({ inviter, language: languageName(language) })
  if (language) return m.invite_title_language({ inviter, language: languageName(language) })
  return m.invite_title_any({ inviter })
}

export function closedTitle(state: ClosedState): string {
  if (state === 'expired') return m.invite_expired_title()
  if (state === 'revoked') return m.invite_revoked_title()
  if (state === 'full') return m.invite_full_title()
  return m.invite_unknown_title()
}

const SOON = 2 * 86_400_000

/** The hour matters only when it is near. */
export function openUntil(expiresAt: number, now = Date.now()): string {
  return expiresAt - now < SOON ? formatDayAndTime(expiresAt) : formatDay(expiresAt, now)
}
