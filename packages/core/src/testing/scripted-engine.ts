import type { TranslationEngine, TranslationRequest } from '@parley/providers/translation/port'

export interface ScriptedEngine extends TranslationEngine {
  /** What it says of each text of a request; each call is a step of the test. */
  answer: (request: TranslationRequest) => Promise<string>
}

/** An engine that says what a test lets it say. */
export function createScriptedEngine(answer?: ScriptedEngine['answer']): ScriptedEngine {
  const engine: ScriptedEngine = {
    name: 'deepl',
    model: 'test',
    batch: { texts: 50, length: 20_000 },
    takesContext: false,
    isModel: false,
    supports: () => true,
    answer: answer ?? (() => Promise.reject(new Error('nobody has said what it answers'))),
    async translate(request) {
      const text = await engine.answer(request)
      return {
        translations: request.texts.map(() => ({ text, confidence: null, detected: null })),
        usage: { characters: 40, inputTokens: 0, outputTokens: 0 },
      }
    },
  }
  return engine
}
