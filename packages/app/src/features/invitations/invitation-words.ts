import type { InvitationView } from '@parley/contracts/invitations'
import type { Language } from '@parley/contracts/language'
import { formatDay, formatDayAndTime, formatNumber, languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'

export type OpenInvitation = Extract<InvitationView, { state: 'open' }>
export type ClosedState = Exclude<InvitationView['state'], 'open'>

/** A chat; one talk or several, in one language or any. */
export function invitationTitle({ inviterName: inviter, scene, chat, language: fixed }: OpenInvitation): string {
  if (chat) return m.invite_title_chat({ inviter })
  const language = fixed ?? scene?.language ?? null
  if (scene && language) return m.invite_title_scene({ inviter, language: languageName(language) })
  if (language) return m.invite_title_language({ inviter, language: languageName(language) })
  return m.invite_title_any({ inviter })
}

/** What happens after Start. */
export function invitationIntro({ scene, chat }: OpenInvitation): string {
  if (chat) return m.invite_intro_chat()
  return scene ? m.invite_intro({ partner: scene.partnerName }) : m.invite_intro_any()
}

/** What stands in the dot: the partner's first line, the name of the chat, or a question. */
export function invitationLine({ scene, chat }: OpenInvitation): { line: string; lineLang?: Language; by?: string } {
  if (chat) return { line: chat.title, by: m.invite_chat_there({ count: chat.memberCount, people: formatNumber(chat.memberCount) }) }
  if (!scene) return { line: m.invite_line() }
  return { line: scene.opening, lineLang: scene.language, by: m.invite_by({ partner: scene.partnerName, role: scene.partnerRole }) }
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
