import { keyRefused } from '@parley/providers/provider-error'
import type { TranslationEngine } from '@parley/providers/translation/port'
import { expect, it } from 'vitest'
import { maskText } from './mask.ts'
import { translateTexts } from './translate-texts.ts'

const SIGNAL = new AbortController().signal

function setUp(translate: TranslationEngine['translate'], isModel = false) {
  const logged: object[] = []
  const log = (level: string) => (facts: object, message: string) => void logged.push({ level, ...facts, message })
  const batch = { texts: 50, length: 20_000 }
  const engine: TranslationEngine = {
    name: 'deepl',
    model: 'test',
    batch,
    takesContext: false,
    isModel,
    supports: () => true,
    translate,
  }
  const deps = {
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    translators: { engines: new Map([[engine.name, engine]]), route: () => [engine] },
  }
  const ask = async (texts: string[]) => {
    const request = { from: 'en' as const, to: 'es' as const, context: [], glossary: [], formality: null }
    return translateTexts(deps, { ...request, texts: texts.map((text) => maskText(text, [])) }, SIGNAL)
  }
  return { logged, ask }
}

it('asks an engine that refuses its key once for all texts, and tells the operator once', async () => {
  let calls = 0
  const { logged, ask } = setUp(() => {
    calls += 1
    return Promise.reject(keyRefused('deepl'))
  })
  for (const _time of [1, 2]) {
    const { results } = await ask(['We are here', 'They are there', 'You are late'])
    expect(results).toEqual(Array.from({ length: 3 }, () => ({ isDone: false, reason: 'engines-failed' })))
  }
  expect(calls).toBe(2)
  expect(logged).toEqual([{ level: 'error', engine: 'deepl', message: 'an engine refuses its key' }])
})

it.each([
  ['¿En qué ciudad nació?', 'Where was she born, in what city?', { isDone: true, isCertain: true }],
  ['En París. ¿Algo más?', 'In Paris. Anything else?', { isDone: false, reason: 'not-good' }],
])('asks a model what its doubtful translation means: %s', async (said, back, outcome) => {
  const usage = { characters: 0, inputTokens: 10, outputTokens: 5 }
  const { ask } = setUp(async ({ from, texts }) => {
    const text = from === 'en' ? `Pues bien. ${said}` : back
    return { translations: texts.map(() => ({ text, confidence: null, detected: null })), usage }
  }, true)
  const { results, usages } = await ask(['In what city was she born?'])
  expect(results).toMatchObject([outcome])
  expect(usages).toHaveLength(2)
})
