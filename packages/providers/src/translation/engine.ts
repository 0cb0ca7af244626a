import { ProviderError } from '../provider-error.ts'
import type { TranslationEngine, TranslationRequest, TranslationResult, TranslationUsage } from './port.ts'

/** One vendor: `call` asks it once, for at least one text, within `batch` and between languages that it supports. */
export interface EngineSpec extends Omit<TranslationEngine, 'translate'> {
  call(request: TranslationRequest, signal: AbortSignal): Promise<TranslationResult>
}

const NOTHING_USED: TranslationUsage = { characters: 0, inputTokens: 0, outputTokens: 0 }
/** XML has none of them, and neither has anything that people read. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** What all vendors have in common: nothing asked is nothing called, more than one call takes is several, and all texts come back or none. */
export function createEngine({ call, ...spec }: EngineSpec): TranslationEngine {
  const { name, batch } = spec
  const refuse = (message: string) => new ProviderError(name, message, { retryable: false })
  return {
    ...spec,
    async translate(request, signal) {
      signal.throwIfAborted()
      if (request.texts.length === 0) return { translations: [], usage: NOTHING_USED }
      if (!spec.supports(request.from, request.to)) throw refuse('pair not supported')
      const texts = request.texts.map((text) => text.toWellFormed().replaceAll(CONTROLS, ''))
      if (texts.some((text) => text.length > batch.length)) throw refuse('text too long')
      const rest = new AbortController()
      const either = AbortSignal.any([signal, rest.signal])
      const callOne = async (texts: string[]) => {
        const result = await call({ ...request, texts }, either)
        if (result.translations.length === texts.length) return result
        throw new ProviderError(name, 'not as many translations as texts', { retryable: true })
      }
      try {
        return join(await Promise.all(inBatches(texts, batch).map(callOne)))
      } catch (error) {
        rest.abort(error)
        throw signal.aborted ? signal.reason : error
      }
    },
  }
}

function inBatches(texts: readonly string[], batch: TranslationEngine['batch']): string[][] {
  const batches: string[][] = []
  let length = 0
  for (const text of texts) {
    const last = batches.at(-1)
    if (last && last.length < batch.texts && length + text.length <= batch.length) last.push(text)
    else {
      batches.push([text])
      length = 0
    }
    length += text.length
  }
  return batches
}

function join(results: readonly TranslationResult[]): TranslationResult {
  const sum = (key: keyof TranslationUsage) => results.reduce((total, { usage }) => total + usage[key], 0)
  return {
    translations: results.flatMap(({ translations }) => translations),
    usage: { characters: sum('characters'), inputTokens: sum('inputTokens'), outputTokens: sum('outputTokens') },
  }
}
