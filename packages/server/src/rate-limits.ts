import { createHash } from 'node:crypto'
import { AppError } from '@parley/core/errors'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from './network-of.ts'

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S

/**
 * What is limited: by the address that it comes from, by the account that it is about, by the person who does it. Far more than people
 * do by hand. Without an answer from the limiter: refused.
 */
const LIMITS = {
  signInFromAddress: { points: 60, duration: 15 * MINUTE_S },
  signInToAccount: { points: 10, duration: 15 * MINUTE_S },
  mailFromAddress: { points: 30, duration: HOUR_S },
  mailToAccount: { points: 5, duration: HOUR_S },
  linkFromAddress: { points: 600, duration: 15 * MINUTE_S },
  /** Of whoever has no session. */
  requestFromAddress: { points: 1_200, duration: MINUTE_S },
  readByPerson: { points: 600, duration: MINUTE_S },
  changeByPerson: { points: 300, duration: MINUTE_S },
  searchByPerson: { points: 60, duration: MINUTE_S },
  talkByPerson: { points: 120, duration: HOUR_S },
  uploadByPerson: { points: 300, duration: HOUR_S },
  fileByPerson: { points: 1_200, duration: MINUTE_S },
  shareByPerson: { points: 60, duration: HOUR_S },
  reportByPerson: { points: 60, duration: HOUR_S },
  findByPerson: { points: 30, duration: MINUTE_S },
  /** Asking to be a contact by mail: of whoever asks, and to one address. */
  askMailByPerson: { points: 20, duration: HOUR_S },
  askToAccount: { points: 5, duration: HOUR_S },
  personLinkByPerson: { points: 60, duration: HOUR_S },
  frameByPerson: { points: 1_200, duration: MINUTE_S },
  messageByPerson: { points: 600, duration: MINUTE_S },
  reactByPerson: { points: 240, duration: MINUTE_S },
  typingByPerson: { points: 120, duration: MINUTE_S },
  /** Each may want a page of translations. */
  wantByPerson: { points: 240, duration: MINUTE_S },
  previewByPerson: { points: 60, duration: MINUTE_S },
  groupByPerson: { points: 60, duration: HOUR_S },
  turnByPerson: { points: 240, duration: MINUTE_S },
  askByPerson: { points: 60, duration: MINUTE_S },
} as const

export type Limit = keyof typeof LIMITS

export interface RateLimits {
  /** Takes one; throws `rate-limited` when there is none left. */
  take(limit: Limit, key: string): Promise<void>
  /** Takes one, and says whether there was one: for where a refusal would tell what others did. */
  isLeft(limit: Limit, key: string): Promise<boolean>
}

export function createRateLimits(): RateLimits {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, limit]) => [name, new RateLimiterMemory({ keyPrefix: name, ...limit })]),
  ) as Record<Limit, RateLimiterMemory>
  /** How long until there is more of it, ms; `null`: there is some, of which one is taken. */
  const waitOf = async (limit: Limit, key: string): Promise<number | null> => {
    try {
      // Addresses, of machines and of people, do not stand in memory longer than they must, and never as they are.
      const whom = limit.endsWith('FromAddress') ? networkOf(key) : key
      await limiters[limit].consume(limit.endsWith('ByPerson') ? whom : createHash('sha256').update(whom).digest('base64url'))
      return null
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return refused.msBeforeNext
      throw refused
    }
  }
  return {
    isLeft: async (limit, key) => (await waitOf(limit, key)) === null,
    async take(limit, key) {
      const waitMs = await waitOf(limit, key)
      if (waitMs !== null) throw new AppError('rate-limited', undefined, { retryAfterMs: waitMs })
    },
  }
}
