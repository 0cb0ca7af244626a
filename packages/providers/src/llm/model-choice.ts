/** Who speaks in a talk. */
export const LLM_ROLES = ['partner', 'coach', 'examiner'] as const
export type LlmRole = (typeof LLM_ROLES)[number]
export type LlmVendor = 'anthropic' | 'openai'

export interface ModelChoice {
  vendor: LlmVendor
  model: string
}

export const MODEL_VARIABLE = { partner: 'PARTNER_MODEL', coach: 'COACH_MODEL', examiner: 'EXAMINER_MODEL' } as const satisfies Record<
  LlmRole,
  string
>

export const VENDOR_VARIABLES = {
  anthropic: ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL'],
  openai: ['OPENAI_API_KEY', 'OPENAI_BASE_URL'],
} as const satisfies Record<LlmVendor, readonly string[]>

/** For a role whose variable is not set: the first vendor that is. */
const DEFAULTS: Record<LlmVendor, Record<LlmRole, string>> = {
  anthropic: { partner: 'claude-sonnet-5-5', coach: 'claude-haiku-5-5', examiner: 'claude-sonnet-5-5' },
  openai: { partner: 'gpt-6-sol', coach: 'gpt-6-luna', examiner: 'gpt-6-sol' },
}
const VENDORS: readonly LlmVendor[] = ['anthropic', 'openai']

type Variable = (typeof MODEL_VARIABLE)[LlmRole] | (typeof VENDOR_VARIABLES)[LlmVendor][number]
export type ModelConfig = { readonly [V in Variable]?: string | undefined }

/** The models of a role in order of preference. Empty when no vendor is configured and none is named. */
export function chooseModels(role: LlmRole, config: ModelConfig): ModelChoice[] {
  const named = config[MODEL_VARIABLE[role]]
  if (named !== undefined) return parseModels(named)
  const vendor = VENDORS.find((each) => hasVendor(each, config))
  return vendor ? [{ vendor, model: DEFAULTS[vendor][role] }] : []
}

/** Why this role cannot speak with this configuration, in words for an operator; `null` when it can. */
export function findModelProblem(role: LlmRole, config: ModelConfig): string | null {
  const models = chooseModels(role, config)
  if (models.length === 0) return `the ${role} has no model: set one of ${VENDORS.flatMap((vendor) => VENDOR_VARIABLES[vendor]).join(', ')}`
  const orphan = models.find(({ vendor }) => !hasVendor(vendor, config))
  return orphan ? `the ${role}'s ${orphan.model} needs ${VENDOR_VARIABLES[orphan.vendor].join(' or ')}` : null
}

/** `claude-a, gpt-b, openai/c`: a prefix names the vendor; without one, Anthropic has what begins with `claude`. */
export function parseModels(list: string): ModelChoice[] {
  const entries = list.split(',').flatMap((entry) => entry.trim() || [])
  return entries.map((entry) => {
    const [, vendor, model] = /^(anthropic|openai)\/(.+)$/.exec(entry) ?? []
    if (vendor && model) return { vendor: vendor as LlmVendor, model }
    return { vendor: entry.startsWith('claude') ? 'anthropic' : 'openai', model: entry }
  })
}

export function hasVendor(vendor: LlmVendor, config: ModelConfig): boolean {
  return VENDOR_VARIABLES[vendor].some((variable) => config[variable])
}
