import { z } from 'zod'
import { type AttachmentId, sessionId, type SessionId, type UserId } from './ids.ts'
import type { Language } from './language.ts'
import { language } from './language-tag.ts'
import type { BudgetView } from './quota.ts'

export const ROLES = ['GUEST', 'USER', 'POWER_USER', 'ADMIN'] as const
export type Role = (typeof ROLES)[number]

/** 32 random bytes, base64url. Only its SHA-256 is stored. */
export const secretToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** Characters; the app says so beside the field. */
export const PASSWORD_MIN_LENGTH = 10

export const personName = z.string().trim().min(1).max(60)

export const timeZone = z.string().max(64).refine(isTimeZone, { error: 'unknown IANA time zone' })

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** E-mail addresses are compared in lower case. */
export const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .transform((address) => address.toLowerCase())

/** Any 10 characters or more; length is what protects. */
export const password = z.string().min(PASSWORD_MIN_LENGTH).max(200)

// ---- the first admin

export const setupView = z.object({ token: secretToken })
export const setupAccept = z.object({ token: secretToken, name: personName, readingLanguage: language, timeZone })

// ---- accounts

/** Creates nothing that can be signed in to before the mail's link was opened; the answer never tells whether the address is known. */
export const signUp = z.object({ name: personName, email, password, readingLanguage: language, timeZone })
export const signIn = z.object({ email, password: z.string().max(200) })
/** Opens a mail's link: proves the address, and signs this browser in. */
export const mailLink = z.object({ token: secretToken })
export const passwordForgot = z.object({ email })
export const passwordReset = z.object({ token: secretToken, password })
/** `current` is absent for somebody who has only signed in by Google so far. */
export const passwordChange = z.object({ current: z.string().max(200).optional(), next: password })
export const emailChange = z.object({ email, password: z.string().max(200).optional() })
export const profileChange = z.object({ name: personName.optional(), readingLanguage: language.optional(), timeZone: timeZone.optional() })
export const sessionEnd = z.object({ sessionId })

export type Registration = 'open' | 'invite' | 'closed'

/** What a sign-in page needs to know. */
export interface SignInOptions {
  registration: Registration
  /** Google is set up here. */
  google: boolean
  /** The identity provider or the mailbox is simulated: where the mail can be read, `null` when mail is real. */
  mailboxUrl: string | null
}

/** Ways that a callback from Google sends a browser back, as `?signed-in=` on the page it left. */
export type SignInOutcome = 'ok' | 'cancelled' | 'registration-closed' | 'identity-taken' | 'failed'

export interface DeviceView {
  sessionId: SessionId
  userAgent: string
  createdAt: number
  lastSeenAt: number
  isThis: boolean
}

/** My account, as the settings show it. */
export interface AccountView {
  email: string | null
  /** A new address that its mail has not confirmed yet. */
  pendingEmail: string | null
  hasPassword: boolean
  google: { email: string } | null
  devices: DeviceView[]
}

export interface Me {
  id: UserId
  name: string
  /** `null`: initials. */
  avatarId: AttachmentId | null
  role: Role
  email: string | null
  readingLanguage: Language
  budget: BudgetView
}
