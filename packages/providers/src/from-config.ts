import { z } from 'zod'
import { anthropicLlm } from './llm/anthropic.ts'
import type { Llm } from './llm/port.ts'
import { withDeadlines } from './llm/with-deadlines.ts'

/** What the environment says about vendors. The one place where a vendor is chosen and constructed is this file. */
export const providerConfig = z.object({
  ANTHROPIC_API_KEY: z.string().min(1).describe('Key for the partner and the coach.'),
  ANTHROPIC_BASE_URL: z.url().optional().describe('Any server that speaks the Messages API; root, without /v1. Default: Anthropic.'),
  PARTNER_MODEL: z.string().default('claude-sonnet-5-5').describe('Model that plays the partner.'),
  COACH_MODEL: z.string().default('claude-haiku-5-5').describe('Model that coaches.'),
})
export type ProviderConfig = z.infer<typeof providerConfig>

const PARTNER_DEADLINES = { firstMs: 15_000, nextMs: 10_000 }
const COACH_DEADLINES = { firstMs: 8_000, nextMs: 8_000 }

export function llmsFromConfig(config: ProviderConfig): { partner: Llm; coach: Llm } {
  const llm = (model: string) =>
    anthropicLlm({ apiKey: config.ANTHROPIC_API_KEY, model, ...(config.ANTHROPIC_BASE_URL ? { baseUrl: config.ANTHROPIC_BASE_URL } : {}) })
  return {
    partner: withDeadlines(llm(config.PARTNER_MODEL), PARTNER_DEADLINES),
    coach: withDeadlines(llm(config.COACH_MODEL), COACH_DEADLINES),
  }
}
