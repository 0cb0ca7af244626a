import type { PASSWORD_MIN_LENGTH } from '@parley/contracts/auth'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'

// Written out, because contracts/auth.ts would bring zod into the page.
const MIN_LENGTH: typeof PASSWORD_MIN_LENGTH = 10

export function passwordHint(): string {
  return m.auth_password_hint({ count: formatNumber(MIN_LENGTH) })
}

/** For a password that is being chosen. */
export function newPasswordProblemText(password: string): string | undefined {
  return password.length < MIN_LENGTH ? m.auth_password_short({ count: formatNumber(MIN_LENGTH) }) : undefined
}
