import type { TranslationEngine, TranslationEngineName, Translators } from './port.ts'
import { findRoute, type RouteRule } from './routes.ts'

/** An engine that is not here, or does not support a pair, is left out of its route. */
export function createTranslators(engines: readonly TranslationEngine[], rules: readonly RouteRule[]): Translators {
  const byName: ReadonlyMap<TranslationEngineName, TranslationEngine> = new Map(engines.map((engine) => [engine.name, engine]))
  return {
    engines: byName,
    route: (from, to) =>
      findRoute(rules, from, to).flatMap((name) => {
        const engine = byName.get(name)
        return engine?.supports(from, to) ? engine : []
      }),
  }
}
