import type { InvitationSummary } from '@parley/contracts/invitations'
import { aboutTurns } from '@parley/contracts/quota'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { currentLanguage, formatNumber, languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import type { Overview } from './figures.ts'
import type { Limits } from './limits.ts'

/** "46.2K" where figures stand in columns, in the reader's own short form. */
export function formatShort(value: number): string {
  return new Intl.NumberFormat(currentLanguage(), { notation: 'compact', maximumSignificantDigits: 3 }).format(value)
}

/** "llama3.2, qwen3 and gemma3" */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(currentLanguage()).format(words)
}

export function turnsWords(tokens: number): string {
  const count = aboutTurns(tokens)
  return m.turns_about({ count, turns: formatNumber(count) })
}

/** "25,000 tokens, about 40 turns" */
export function budgetWords(tokens: number): string {
  return `${m.tokens_amount({ count: tokens, tokens: formatNumber(tokens) })} · ${turnsWords(tokens)}`
}

export function limitsWords({ least, most }: Limits): string {
  return m.admin_number_invalid({ least: formatNumber(least), most: formatNumber(most) })
}

/** What matters, in two short sentences. */
export function overviewWords({ open, guests, spentTokens }: Overview): string {
  const invitations = open === 0 ? m.admin_open_none() : m.admin_open({ count: open, invitations: formatNumber(open) })
  return `${invitations} ${guestsWords(guests, spentTokens)}`
}

function guestsWords(count: number, spentTokens: number): string {
  const guests = formatNumber(count)
  if (count === 0) return m.admin_came_none()
  if (spentTokens === 0) return m.admin_came({ count, guests })
  return m.admin_came_and_spent({ count, guests, tokens: formatNumber(spentTokens) })
}

/** "The heating is broken · Spanish", or which chat. */
export function aimWords({ sceneTitle, chatTitle, language }: Pick<InvitationSummary, 'sceneTitle' | 'chatTitle' | 'language'>): string {
  if (chatTitle !== null) return m.admin_chat_row({ title: chatTitle })
  return [sceneTitle ?? m.admin_any_scene(), language && languageName(language)].filter(Boolean).join(' · ')
}

const STATES = {
  open: () => m.admin_state_open(),
  full: () => m.admin_state_full(),
  expired: () => m.admin_state_expired(),
  revoked: () => m.admin_state_revoked(),
} satisfies Record<InvitationSummary['state'], () => string>

export function stateWords(state: InvitationSummary['state']): string {
  return STATES[state]()
}

/** Why something was not done. */
export function failureWords(error: unknown): string {
  return errorCode(error) === 'unavailable' && !navigator.onLine ? m.admin_offline() : errorText(error)
}
