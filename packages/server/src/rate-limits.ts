import { createHash } from 'node:crypto'
import { AppError } from '@parley/core/errors'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S

/** What is limited, by the address it comes from and by the account it is about. Without an answer from the limiter: refused. */
const LIMITS = {
  signInFromAddress: { points: 60, duration: 15 * MINUTE_S },
  signInToAccount: { points: 10, duration: 15 * MINUTE_S },
  mailFromAddress: { points: 30, duration: HOUR_S },
  mailToAccount: { points: 5, duration: HOUR_S },
  linkFromAddress: { points: 600, duration: 15 * MINUTE_S },
} as const

export type Limit = keyof typeof LIMITS

export interface RateLimits {
  /** Takes one; throws `rate-limited` when there is none left. */
  take(limit: Limit, key: string): Promise<void>
}

export function createRateLimits(): RateLimits {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, limit]) => [name, new RateLimiterMemory({ keyPrefix: name, ...limit })]),
  ) as Record<Limit, RateLimiterMemory>
  return {
    async take(limit, key) {
      try {
        // Addresses of people do not stand in memory longer than they must, and never as they are.
        await limiters[limit].consume(createHash('sha256').update(key).digest('base64url'))
      } catch (refused) {
        if (refused instanceof RateLimiterRes) throw new AppError('rate-limited')
        throw refused
      }
    },
  }
}
