import type { Deps } from '@parley/core/deps'
import { selfTest } from '@parley/providers/translation/self-test'

/** How long an engine may take over its test, ms. */
const TEST_MS = 20_000

/** Says in the log which translation engine does not understand our codes of which pairs, or is not there: before people find out. */
export async function testEngines({ translators, log }: Pick<Deps, 'translators' | 'log'>): Promise<void> {
  for (const engine of translators.engines.values()) {
    // A language model is paid by the word, and has no codes to be wrong about.
    if (engine.isModel) continue
    for (const { pair, ok, reason } of await selfTest(engine, AbortSignal.timeout(TEST_MS)))
      if (!ok) log.warn({ engine: engine.name, from: pair.from, to: pair.to, reason }, 'an engine failed its test')
  }
}
