import { isLanguage, type Language } from '@parley/contracts/language'
import { TRANSLATION_ENGINES, type TranslationEngineName } from './port.ts'

/** Who is asked, first choice first, for texts from one of these languages into one of those; `null`: any. */
export interface RouteRule {
  from: readonly Language[] | null
  to: readonly Language[] | null
  engines: readonly TranslationEngineName[]
}

/** Language models in the order in which the operator names them. */
type ModelVendors = readonly ('anthropic' | 'openai')[]

/** DeepL between English, Spanish and French, Google for the rest; then whoever else is there, and language models last. */
export function defaultRoutes(models: ModelVendors = ['anthropic', 'openai']): string {
  const last = ['libre', ...models].join(',')
  return `en|es|fr-en|es|fr=deepl,google,${last}; *=google,deepl,${last}`
}

/**
 * Reads rules such as `en-es=deepl,google; *-zh|hi=google,libre; *=libre`: languages from and to, several joined by `|`, `*` for any. The
 * first that fits a pair decides. Throws a `RouteError` that says what is wrong.
 */
export function parseRoutes(text: string): RouteRule[] {
  return text.split(';').flatMap((part) => {
    const rule = part.trim()
    if (!rule) return []
    const [pair = '', engines, ...more] = rule.split('=').map((each) => each.trim())
    if (engines === undefined || more.length > 0) throw new RouteError(`"${rule}" is no rule such as en-es=deepl,google`)
    const [from = '', to, ...others] = pair === '*' ? ['*', '*'] : pair.split('-')
    if (to === undefined || others.length > 0) throw new RouteError(`"${pair}" is no pair such as en-es, en|fr-es or *-zh`)
    return { from: readLanguages(from), to: readLanguages(to), engines: readEngines(engines) }
  })
}

export class RouteError extends Error {
  override readonly name = 'RouteError'
}

/** The engines for a pair by the first rule that fits, or none. */
export function findRoute(rules: readonly RouteRule[], from: Language, to: Language): readonly TranslationEngineName[] {
  const fits = (languages: readonly Language[] | null, language: Language) => languages === null || languages.includes(language)
  return rules.find((rule) => fits(rule.from, from) && fits(rule.to, to))?.engines ?? []
}

function readLanguages(text: string): Language[] | null {
  const tags = text.split('|').map((tag) => tag.trim())
  if (tags.length === 1 && tags[0] === '*') return null
  return tags.map((tag) => {
    if (!isLanguage(tag)) throw new RouteError(`"${tag}" is no language that Parley has`)
    return tag
  })
}

function readEngines(text: string): TranslationEngineName[] {
  const names = text.split(',').map((name) => name.trim())
  for (const name of names) if (!isEngine(name)) throw new RouteError(`"${name}" is no engine: there are ${TRANSLATION_ENGINES.join(', ')}`)
  return [...new Set(names.filter(isEngine))]
}

function isEngine(name: string): name is TranslationEngineName {
  return TRANSLATION_ENGINES.some((engine) => engine === name)
}
