import { z } from 'zod'
import { GOOGLE_AUTHORIZE_URL, GOOGLE_ISSUERS, GOOGLE_JWKS_URL, GOOGLE_TOKEN_URL, googleIdentity } from './identity/google.ts'
import type { IdentityProvider } from './identity/port.ts'
import { anthropicLlm } from './llm/anthropic.ts'
import type { Llm } from './llm/port.ts'
import { withDeadlines } from './llm/with-deadlines.ts'
import type { Mail } from './mail/port.ts'
import { smtpMail } from './mail/smtp.ts'
import { ProviderError } from './provider-error.ts'

/** What the environment says about vendors. The one place where a vendor is chosen and constructed is this file. */
export const providerConfig = z.object({
  ANTHROPIC_API_KEY: z.string().min(1).describe('Key for the partner, the coach and the examiner.'),
  ANTHROPIC_BASE_URL: z.url().optional().describe('Any server that speaks the Messages API; root, without /v1. Default: Anthropic.'),
  PARTNER_MODEL: z.string().default('claude-sonnet-5-5').describe('Model that plays the partner.'),
  COACH_MODEL: z.string().default('claude-haiku-5-5').describe('Model that coaches.'),
  EXAMINER_MODEL: z.string().default('claude-sonnet-5-5').describe('Model that writes the debrief.'),
  GOOGLE_CLIENT_ID: z.string().min(1).optional().describe('Sign-in by Google, with the secret beside it.'),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
  GOOGLE_BASE_URL: z.url().optional().describe("Root of a server that speaks Google's sign-in. Default: Google."),
  MAIL_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('SMTP server. Without it nobody can sign up by e-mail.'),
  MAIL_FROM: z.string().default('Parley <parley@localhost>').describe('Whom mail comes from.'),
})
export type ProviderConfig = z.infer<typeof providerConfig>

const PARTNER_DEADLINES = { firstMs: 15_000, nextMs: 10_000, totalMs: 90_000 }
const COACH_DEADLINES = { firstMs: 8_000, nextMs: 8_000, totalMs: 60_000 }
const EXAMINER_DEADLINES = { firstMs: 20_000, nextMs: 15_000, totalMs: 120_000 }

export function llmsFromConfig(config: ProviderConfig): { partner: Llm; coach: Llm; examiner: Llm } {
  const llm = (model: string) =>
    anthropicLlm({ apiKey: config.ANTHROPIC_API_KEY, model, ...(config.ANTHROPIC_BASE_URL ? { baseUrl: config.ANTHROPIC_BASE_URL } : {}) })
  return {
    partner: withDeadlines(llm(config.PARTNER_MODEL), PARTNER_DEADLINES),
    coach: withDeadlines(llm(config.COACH_MODEL), COACH_DEADLINES),
    examiner: withDeadlines(llm(config.EXAMINER_MODEL), EXAMINER_DEADLINES),
  }
}

/** Where the steps of Google's sign-in happen. Given, not discovered: the server starts without a network. */
export interface GoogleEndpoints {
  auth: { authorizeHost: string; authorizePath: string; tokenHost: string; tokenPath: string }
}

export interface Google {
  clientId: string
  clientSecret: string
  endpoints: GoogleEndpoints
  identities: IdentityProvider
}

/** `null` without a client of Google's. */
export function googleFromConfig(config: ProviderConfig): Google | null {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret, GOOGLE_BASE_URL: base } = config
  if (!clientId || !clientSecret) return null
  const authorize = new URL(base ? '/o/oauth2/v2/auth' : GOOGLE_AUTHORIZE_URL, base)
  const token = new URL(base ? '/token' : GOOGLE_TOKEN_URL, base)
  return {
    clientId,
    clientSecret,
    endpoints: {
      auth: { authorizeHost: authorize.origin, authorizePath: authorize.pathname, tokenHost: token.origin, tokenPath: token.pathname },
    },
    identities: googleIdentity({
      clientId,
      issuers: base ? [new URL(base).origin] : GOOGLE_ISSUERS,
      jwksUrl: base ? new URL('/oauth2/v3/certs', base).href : GOOGLE_JWKS_URL,
    }),
  }
}

/** Mail by the operator's server. Without one every mail fails, and says so. */
export function mailFromConfig(config: ProviderConfig): Mail {
  if (config.MAIL_URL) return smtpMail({ url: config.MAIL_URL, from: config.MAIL_FROM })
  return { send: () => Promise.reject(new ProviderError('mail', 'MAIL_URL is not set', { retryable: false })) }
}
