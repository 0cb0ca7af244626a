import { z } from 'zod'
import { chooseModels, hasVendor, type ModelChoice, type ModelConfig, parseModels, VENDOR_VARIABLES } from '../llm/model-choice.ts'
import { defaultRoutes, parseRoutes, RouteError, type RouteRule } from './routes.ts'

const httpUrl = z.url({ protocol: /^https?$/ })
const key = z.string().min(1).optional()

/** What the environment says about translation. */
export const translationVariables = {
  DEEPL_API_KEY: key.describe('Translation by DeepL.'),
  DEEPL_BASE_URL: httpUrl.optional().describe("Root, without /v2. Default: DeepL's for the kind of key."),
  GOOGLE_TRANSLATE_API_KEY: key.describe('Translation by Google Cloud, with a key (its interface v2).'),
  GOOGLE_TRANSLATE_PROJECT: key.describe('Translation by Google Cloud, with an account of a project (v3); a key comes first.'),
  GOOGLE_APPLICATION_CREDENTIALS: key.describe("File of that account's key."),
  GOOGLE_TRANSLATE_BASE_URL: httpUrl.optional().describe('Root, without /v3. Default: Google.'),
  LIBRETRANSLATE_URL: httpUrl.optional().describe('Translation by a server of LibreTranslate.'),
  LIBRETRANSLATE_API_KEY: key.describe('Where that server wants one.'),
  TRANSLATION_MODEL: z.string().optional().describe("Models that translate. Not set: the coach's, when no engine of translation is."),
  TRANSLATION_ROUTES: z.string().optional().describe('Which engines are asked for which pair of languages, in which order.'),
}

export type TranslationConfig = { readonly [V in keyof typeof translationVariables]?: string | undefined } & ModelConfig

/** The models that translate, in order of preference. */
export function chooseTranslationModels(config: TranslationConfig): ModelChoice[] {
  if (config.TRANSLATION_MODEL?.trim()) return parseModels(config.TRANSLATION_MODEL)
  const hasEngine = config.DEEPL_API_KEY || config.GOOGLE_TRANSLATE_API_KEY || config.GOOGLE_TRANSLATE_PROJECT || config.LIBRETRANSLATE_URL
  return hasEngine ? [] : chooseModels('coach', config)
}

/** The operator's rules, and after them the ones that hold for pairs of which they say nothing. Throws a `RouteError`. */
export function routesOf(config: TranslationConfig): RouteRule[] {
  const vendors = [...new Set(chooseTranslationModels(config).map(({ vendor }) => vendor))]
  return [...parseRoutes(config.TRANSLATION_ROUTES ?? ''), ...parseRoutes(defaultRoutes(vendors))]
}

/** Why translation cannot be as it is configured, in words for an operator. */
export const translationChecks = [
  refine('GOOGLE_TRANSLATE_PROJECT', (config) => {
    const isWhole = !config.GOOGLE_TRANSLATE_PROJECT || config.GOOGLE_TRANSLATE_API_KEY || config.GOOGLE_APPLICATION_CREDENTIALS
    return isWhole ? null : 'a project needs GOOGLE_APPLICATION_CREDENTIALS, the key file of an account in it'
  }),
  refine('TRANSLATION_MODEL', (config) => {
    const orphan = parseModels(config.TRANSLATION_MODEL ?? '').find(({ vendor }) => !hasVendor(vendor, config))
    return orphan ? `${orphan.model}, which is to translate, needs ${VENDOR_VARIABLES[orphan.vendor].join(' or ')}` : null
  }),
  refine('TRANSLATION_ROUTES', (config) => {
    try {
      parseRoutes(config.TRANSLATION_ROUTES ?? '')
      return null
    } catch (error) {
      if (error instanceof RouteError) return error.message
      throw error
    }
  }),
]

/** Checked also when other variables are wrong, so that the operator reads of everything at once. */
function refine(variable: keyof typeof translationVariables, findProblem: (config: TranslationConfig) => string | null) {
  return z.refine<TranslationConfig>((config) => findProblem(config) === null, {
    path: [variable],
    error: ({ input }) => findProblem(input as TranslationConfig),
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
}
