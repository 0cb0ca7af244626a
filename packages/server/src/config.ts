import { providerConfig } from '@parley/providers/from-config'
import { z } from 'zod'

const list = z
  .string()
  .default('')
  .transform((value) => value.split(',').flatMap((item) => item.trim() || []))

/** Everything the server reads from its environment. `.env.example` is held equal to it by a test. */
export const serverConfig = providerConfig.extend({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL 15 or newer, reached without a pooler that shares sessions.'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).describe('Where people reach Parley. Cookies are Secure exactly when it is https.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe(
      'Joins several servers into one: who listens on one hears what happens on another. Without it a second waits for the first to leave.',
    ),
  SESSION_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/)
    .describe('Encrypts cookies: 32 bytes as hex; several, newest first, to rotate. Make one: openssl rand -hex 32'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('Port to listen on.'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(8)
    .default(0)
    .describe("How many reverse proxies stand in front: whose word about a visitor's address counts."),
  ALLOWED_ORIGINS: list.describe('Further origins that may open sockets and change things, separated by commas.'),
  APP_DIR: z.string().optional().describe('Folder of the built app, to serve it from here.'),
  REGISTRATION: z
    .enum(['open', 'invite', 'closed'])
    .default('invite')
    .describe('Who may make an account: anybody, guests of an invitation, nobody.'),
  ADMIN_EMAILS: list.describe('Addresses that are admins once Google or a mail has proven them, separated by commas.'),
  MAILBOX_URL: z.url().optional().describe('Where simulated mail can be read; people are told so.'),
  SCRIPTED_PROVIDERS: list.describe('Providers that are simulated here; people are told so.'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
})
export type ServerConfig = z.infer<typeof serverConfig>

/** A variable that is missing or wrong; the message names each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export function readConfig(env: NodeJS.ProcessEnv): ServerConfig {
  // An empty line in .env means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = serverConfig.safeParse(given)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new ConfigError(`The environment is not complete. ${problems.join('; ')}`)
}

/** Origins that may talk to this server as itself. */
export function allowedOrigins(config: Pick<ServerConfig, 'PUBLIC_URL' | 'ALLOWED_ORIGINS'>): Set<string> {
  return new Set([new URL(config.PUBLIC_URL).origin, ...config.ALLOWED_ORIGINS])
}
