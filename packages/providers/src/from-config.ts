import { z } from 'zod'
import { GOOGLE_AUTHORIZE_URL, GOOGLE_ISSUERS, GOOGLE_JWKS_URL, GOOGLE_TOKEN_URL, googleIdentity } from './identity/google.ts'
import type { IdentityProvider } from './identity/port.ts'
import { anthropicLlm } from './llm/anthropic.ts'
import { createBreaker } from './llm/breaker.ts'
import {
  chooseModels,
  findModelProblem,
  LLM_ROLES,
  type LlmRole,
  type LlmVendor,
  MODEL_VARIABLE,
  type ModelConfig,
} from './llm/model-choice.ts'
import { openAiLlm } from './llm/openai.ts'
import type { Llm } from './llm/port.ts'
import { withBreaker } from './llm/with-breaker.ts'
import { type LlmDeadlines, withDeadlines } from './llm/with-deadlines.ts'
import { withFallback } from './llm/with-fallback.ts'
import type { Images } from './images/port.ts'
import { sharpImages } from './images/sharp.ts'
import type { Mail } from './mail/port.ts'
import { smtpMail } from './mail/smtp.ts'
import { ProviderError } from './provider-error.ts'
import type { Push } from './push/port.ts'
import { createVapidKeys, type VapidKeys, webPush } from './push/web-push.ts'
import { diskStorage } from './storage/disk.ts'
import type { Storage } from './storage/port.ts'
import { s3Storage } from './storage/s3.ts'
import { chooseTranslationModels, routesOf, translationChecks, translationVariables } from './translation/config.ts'
import { deeplTranslation } from './translation/deepl.ts'
import { googleAccessToken } from './translation/google-token.ts'
import { googleTranslation } from './translation/google.ts'
import { guarded } from './translation/guarded.ts'
import { libreTranslation } from './translation/libre.ts'
import { llmTranslation } from './translation/llm.ts'
import type { TranslationEngine, Translators } from './translation/port.ts'
import { createTranslators } from './translation/translators.ts'

const httpUrl = z.url({ protocol: /^https?$/ })
const models = z.string().optional()
const vapidKey = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`))

/** What the environment says about vendors. The one place where a vendor is chosen and constructed is this file. */
export const providerConfig = z
  .object({
    ANTHROPIC_API_KEY: z.string().min(1).optional().describe('Key for models at Anthropic.'),
    ANTHROPIC_BASE_URL: httpUrl.optional().describe('Any server that speaks the Messages API; root, without /v1. Default: Anthropic.'),
    OPENAI_API_KEY: z.string().min(1).optional().describe('Key for models at OpenAI.'),
    OPENAI_BASE_URL: httpUrl.optional().describe('Any server that speaks Chat Completions; with /v1. Needs no key. Default: OpenAI.'),
    PARTNER_MODEL: models.describe('Models that play the partner, in order of preference, separated by commas.'),
    COACH_MODEL: models.describe('Models that coach.'),
    EXAMINER_MODEL: models.describe('Models that write the debrief.'),
    OLLAMA_URL: httpUrl.default('http://127.0.0.1:11434').describe('Where to look for an Ollama to offer. It is never used unasked.'),
    GOOGLE_CLIENT_ID: z.string().min(1).optional().describe('Sign-in by Google, with the secret beside it.'),
    GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
    GOOGLE_BASE_URL: z.url().optional().describe("Root of a server that speaks Google's sign-in. Default: Google."),
    MAIL_URL: z
      .url({ protocol: /^smtps?$/ })
      .optional()
      .describe('SMTP server. Without it nobody can sign up by e-mail.'),
    MAIL_FROM: z.string().default('Parley <parley@localhost>').describe('Whom mail comes from.'),
    VAPID_PUBLIC_KEY: vapidKey(87)
      .optional()
      .describe('By which push services know this installation; both keys as base64url. Default: made once.'),
    VAPID_PRIVATE_KEY: vapidKey(43).optional(),
    VAPID_SUBJECT: z
      .url({ protocol: /^(mailto|https)$/ })
      .optional()
      .describe('Whom push services may write to. Default: PUBLIC_URL or MAIL_FROM.'),
    PUSH_HOSTS: z.string().default('').describe('Further hosts of push services, separated by commas.'),
    STORAGE_DIR: z.string().default('.data/files').describe('Folder of the files that people send; beside S3, of images on their way.'),
    S3_ENDPOINT: httpUrl.optional().describe("Root of a server that speaks S3, without the bucket. Default: Amazon's for the region."),
    S3_BUCKET: z.string().min(3).optional().describe('Keeps files in this bucket and not in a folder; with a key and its secret.'),
    S3_REGION: z.string().min(1).default('us-east-1'),
    S3_ACCESS_KEY: z.string().min(1).optional(),
    S3_SECRET_KEY: z.string().min(1).optional(),
    ...translationVariables,
  })
  .check(...LLM_ROLES.map(canSpeak), s3IsWhole(), vapidIsWhole(), ...translationChecks)
export type ProviderConfig = z.infer<typeof providerConfig>

/** Checked also when other variables are wrong, so that the operator reads of everything at once. */
function canSpeak(role: LlmRole) {
  return z.refine<ModelConfig>((config) => findModelProblem(role, config) === null, {
    path: [MODEL_VARIABLE[role]],
    error: ({ input }) => findModelProblem(role, input as ModelConfig),
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
}

/** Half of it would put files where nobody looks for them. */
function s3IsWhole() {
  type S3Config = Partial<Record<'S3_BUCKET' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY', string>>
  const given = (config: S3Config) => [config.S3_BUCKET, config.S3_ACCESS_KEY, config.S3_SECRET_KEY].filter(Boolean).length
  return z.refine<S3Config>((config) => [0, 3].includes(given(config)), {
    path: ['S3_BUCKET'],
    error: 'S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY go together',
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
}

function vapidIsWhole() {
  type Vapid = Partial<Record<'VAPID_PUBLIC_KEY' | 'VAPID_PRIVATE_KEY', string>>
  return z.refine<Vapid>((config) => !config.VAPID_PUBLIC_KEY === !config.VAPID_PRIVATE_KEY, {
    path: ['VAPID_PUBLIC_KEY'],
    error: 'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY go together',
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
}

const DEADLINES: Record<LlmRole, LlmDeadlines> = {
  partner: { firstMs: 15_000, nextMs: 10_000, totalMs: 90_000 },
  coach: { firstMs: 8_000, nextMs: 8_000, totalMs: 60_000 },
  examiner: { firstMs: 20_000, nextMs: 15_000, totalMs: 120_000 },
}

/** Each role's chain of models. A silent one falls through to the next; a server that does not answer is left alone for a while. */
export function llmsFromConfig(config: ProviderConfig): Record<LlmRole, Llm> {
  const breakers = { anthropic: createBreaker(), openai: createBreaker() }
  const llm = (role: LlmRole) => {
    const chain = chooseModels(role, config).map(({ vendor, model }) =>
      withDeadlines(withBreaker(createLlm(vendor, model, config), breakers[vendor]), DEADLINES[role]),
    )
    const [first, ...others] = chain
    if (!first) throw new Error(findModelProblem(role, config) ?? `no model for the ${role}`)
    return withFallback([first, ...others])
  }
  return { partner: llm('partner'), coach: llm('coach'), examiner: llm('examiner') }
}

function createLlm(vendor: LlmVendor, model: string, config: ProviderConfig): Llm {
  const [apiKey, baseUrl] =
    vendor === 'anthropic' ? [config.ANTHROPIC_API_KEY, config.ANTHROPIC_BASE_URL] : [config.OPENAI_API_KEY, config.OPENAI_BASE_URL]
  // A server of one's own often wants no key, the SDKs always do.
  const options = { apiKey: apiKey ?? 'none', model, ...(baseUrl ? { baseUrl } : {}) }
  return vendor === 'anthropic' ? anthropicLlm(options) : openAiLlm(options)
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

/** Web push. Its keys are the operator's, else those that `keep` has kept since they were made. */
export function pushFromConfig(
  config: ProviderConfig,
  { publicUrl, keep }: { publicUrl: string; keep: (make: () => VapidKeys) => Promise<VapidKeys> },
): Push {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, MAIL_FROM: from } = config
  const address = /<(.+)>/.exec(from)?.[1] ?? from
  const subject = config.VAPID_SUBJECT ?? (publicUrl.startsWith('https:') ? new URL(publicUrl).origin : `mailto:${address}`)
  let kept: Promise<VapidKeys> | null = null
  const keys = async () => {
    if (publicKey && privateKey) return { publicKey, privateKey }
    kept ??= keep(createVapidKeys)
    // A database that was away is asked again.
    return kept.catch((error: unknown) => {
      kept = null
      throw error
    })
  }
  return webPush({ keys, subject, hosts: config.PUSH_HOSTS.split(',').flatMap((host) => host.trim() || []) })
}

/** A bucket when one is named, else a folder. */
export function storageFromConfig(config: ProviderConfig): Storage {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = config
  if (!bucket || !accessKey || !secretKey) return diskStorage({ directory: config.STORAGE_DIR })
  return s3Storage({ bucket, region, accessKey, secretKey, ...(endpoint ? { endpoint } : {}) })
}

export function imagesFromConfig(config: ProviderConfig): Images {
  return sharpImages({ directory: config.STORAGE_DIR })
}

const TRANSLATION_DEADLINE_MS = 4_000
const TRANSLATION_LLM_DEADLINE_MS = 8_000
/** One that says nothing leaves time for the next of its chain. */
const TRANSLATION_LLM_DEADLINES: LlmDeadlines = { firstMs: 4_000, nextMs: 3_000, totalMs: TRANSLATION_LLM_DEADLINE_MS }

/** Every engine that the environment names, and who is asked for which pair of languages. An engine that does not answer is left alone for a while. */
export function translationFromConfig(config: ProviderConfig): Translators {
  const machines = [deeplFrom(config), googleTranslationFrom(config), libreFrom(config)].flatMap((engine) => engine ?? [])
  const models = (['anthropic', 'openai'] as const).flatMap((vendor) => llmTranslationFrom(vendor, config) ?? [])
  const guard = (deadlineMs: number) => (engine: TranslationEngine) => guarded(engine, { breaker: createBreaker(), deadlineMs })
  const engines = [...machines.map(guard(TRANSLATION_DEADLINE_MS)), ...models.map(guard(TRANSLATION_LLM_DEADLINE_MS))]
  return createTranslators(engines, routesOf(config))
}

function deeplFrom({ DEEPL_API_KEY: apiKey, DEEPL_BASE_URL: baseUrl }: ProviderConfig): TranslationEngine | null {
  return apiKey ? deeplTranslation({ apiKey, ...(baseUrl ? { baseUrl } : {}) }) : null
}

function googleTranslationFrom(config: ProviderConfig): TranslationEngine | null {
  const { GOOGLE_TRANSLATE_API_KEY: apiKey, GOOGLE_TRANSLATE_PROJECT: project, GOOGLE_APPLICATION_CREDENTIALS: keyFile } = config
  const base = config.GOOGLE_TRANSLATE_BASE_URL ? { baseUrl: config.GOOGLE_TRANSLATE_BASE_URL } : {}
  if (apiKey) return googleTranslation({ apiKey, ...base })
  return project && keyFile ? googleTranslation({ project, accessToken: googleAccessToken({ keyFile }), ...base }) : null
}

function libreFrom({ LIBRETRANSLATE_URL: url, LIBRETRANSLATE_API_KEY: apiKey }: ProviderConfig): TranslationEngine | null {
  return url ? libreTranslation({ url, ...(apiKey ? { apiKey } : {}) }) : null
}

function llmTranslationFrom(vendor: LlmVendor, config: ProviderConfig): TranslationEngine | null {
  const models = chooseTranslationModels(config).filter((choice) => choice.vendor === vendor)
  const [first, ...others] = models.map(({ model }) => withDeadlines(createLlm(vendor, model, config), TRANSLATION_LLM_DEADLINES))
  return first ? llmTranslation({ name: vendor, llm: withFallback([first, ...others]) }) : null
}
