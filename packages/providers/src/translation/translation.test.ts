import { type Simulators, startSimulators } from '@parley/simulators/start'
import { describe, expect, it } from 'vitest'
import { anthropicLlm } from '../llm/anthropic.ts'
import { openAiLlm } from '../llm/openai.ts'
import { ProviderError } from '../provider-error.ts'
import { describeTranslation, type TranslationFailure, translationRequest, type TranslationUnderTest } from './conformance.ts'
import { deeplTranslation } from './deepl.ts'
import { fakeTranslation, inWords } from './fake.ts'
import { googleTranslation } from './google.ts'
import { libreTranslation } from './libre.ts'
import { llmTranslation } from './llm.ts'
import type { TranslationEngine } from './port.ts'

const SIGNAL = new AbortController().signal
const FAST = { pace: { firstTokenMs: [0, 1], tokensPerSecond: 1_000_000 } } as const
const start = () => startSimulators({ ...FAST, translate: (text, _from, to) => inWords(text, { to }) })

const KINDS: Record<TranslationFailure, object> = {
  'rate-limit': { kind: 'status-429' },
  'server-error': { kind: 'status-500' },
  malformed: { kind: 'malformed-sse', afterChunks: 1 },
  truncated: { kind: 'truncated-utf8', afterChunks: 1 },
  cut: { kind: 'cut-mid-stream', afterChunks: 1 },
  fewer: { kind: 'fewer-translations' },
  'hang-first': { kind: 'hang-first-byte' },
  'hang-between': { kind: 'hang-mid-stream', afterChunks: 1 },
  'html-entities': { kind: 'html-entities' },
  'moved-placeholders': { kind: 'moved-placeholders' },
}

async function atSimulator(connect: (simulators: Simulators) => TranslationEngine): Promise<TranslationUnderTest> {
  const simulators = await start()
  return {
    engine: connect(simulators),
    async fail(failure) {
      const body = JSON.stringify({ times: 1, match: { role: 'translator' }, ...KINDS[failure] })
      await fetch(`${simulators.url}/__control/failures`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    },
    open: () => simulators.model.requests.all.filter(({ outcome }) => outcome === 'open').length,
    close: () => simulators.close(),
  }
}

describeTranslation('fake', async () => {
  const engine = fakeTranslation()
  return {
    engine,
    async fail(failure) {
      if (failure.startsWith('hang')) engine.hangs = 1
      // It is never odd.
      else if (failure !== 'html-entities' && failure !== 'moved-placeholders') engine.failures = 1
    },
    open: () => engine.open,
    close: async () => {},
  }
})
describeTranslation('deepl', () => atSimulator(({ deeplUrl }) => deeplTranslation({ apiKey: 'k', baseUrl: deeplUrl })))
describeTranslation('google v2', () => atSimulator(({ googleTranslateUrl: baseUrl }) => googleTranslation({ apiKey: 'k', baseUrl })))
describeTranslation('google v3', () =>
  atSimulator(({ googleTranslateUrl: baseUrl }) => googleTranslation({ project: 'p', accessToken: async () => 'token', baseUrl })),
)
describeTranslation('libre', () => atSimulator(({ libreUrl: url }) => libreTranslation({ url })))
describeTranslation('anthropic', () =>
  atSimulator(({ url }) => llmTranslation({ name: 'anthropic', llm: anthropicLlm({ apiKey: 'k', model: 'm', baseUrl: url }) })),
)
describeTranslation('openai', () =>
  atSimulator(({ openaiUrl }) => llmTranslation({ name: 'openai', llm: openAiLlm({ apiKey: 'k', model: 'm', baseUrl: openaiUrl }) })),
)

describe('a key that the vendor refuses', () => {
  it.each<[string, (simulators: Simulators) => TranslationEngine]>([
    ['deepl', ({ deeplUrl }) => deeplTranslation({ apiKey: 'invalid', baseUrl: deeplUrl })],
    ['google v2', ({ googleTranslateUrl: baseUrl }) => googleTranslation({ apiKey: 'invalid', baseUrl })],
    ['google v3', ({ googleTranslateUrl: baseUrl }) => googleTranslation({ project: 'p', accessToken: async () => 'invalid', baseUrl })],
    ['libre', ({ libreUrl: url }) => libreTranslation({ url, apiKey: 'invalid' })],
  ])('is not tried again: %s', async (_, connect) => {
    await using simulators = await start()
    const error = await connect(simulators)
      .translate(translationRequest(['Hello']), SIGNAL)
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ProviderError)
    expect(error).toMatchObject({ retryable: false, message: 'key refused', cause: undefined })
  })
})

describe('a text that the engine does not know', () => {
  it.each<[string, (simulators: Simulators) => TranslationEngine]>([
    ['deepl', ({ deeplUrl }) => deeplTranslation({ apiKey: 'k', baseUrl: deeplUrl })],
    ['google v2', ({ googleTranslateUrl: baseUrl }) => googleTranslation({ apiKey: 'k', baseUrl })],
    ['libre', ({ libreUrl: url }) => libreTranslation({ url })],
    ['anthropic', ({ url }) => llmTranslation({ name: 'anthropic', llm: anthropicLlm({ apiKey: 'k', model: 'm', baseUrl: url }) })],
  ])('fails the call, and the others are translated alone: %s', async (_, connect) => {
    await using simulators = await startSimulators({ ...FAST, translate: (text) => (text === 'Hello' ? 'Hola' : null) })
    const engine = connect(simulators)
    const both = engine.translate(translationRequest(['Hello', 'Brzl']), SIGNAL)
    await expect(both).rejects.toMatchObject({ name: 'ProviderError', retryable: false })
    expect((await engine.translate(translationRequest(['Hello']), SIGNAL)).translations[0]?.text).toBe('Hola')
  })
})

describe('deepl', () => {
  it('does not take Hindi, and goes by the kind of key', () => {
    const engine = deeplTranslation({ apiKey: 'k:fx' })
    expect(engine.supports('en', 'zh')).toBe(true)
    expect([engine.supports('en', 'hi'), engine.supports('hi', 'en')]).toEqual([false, false])
  })

  it('asks for what keeps a chat as it is, and for a register where the language has one', async () => {
    await using simulators = await start()
    const engine = deeplTranslation({ apiKey: 'k', baseUrl: `${simulators.deeplUrl}/` })
    const more = {
      context: [
        { by: 'sender' as const, text: 'one' },
        { by: 'other' as const, text: 'two' },
      ],
      formality: 'informal' as const,
    }
    await engine.translate(translationRequest(['Hello'], more), SIGNAL)
    await engine.translate(translationRequest(['Hello'], { ...more, to: 'zh', context: [] }), SIGNAL)
    const [spanish, chinese] = simulators.model.requests.all.map(({ body }) => body)
    expect(spanish).toMatchObject({
      source_lang: 'EN',
      target_lang: 'ES',
      tag_handling: 'xml',
      context: 'one\ntwo',
      formality: 'prefer_less',
    })
    expect(chinese).toMatchObject({ target_lang: 'ZH-HANS' })
    expect(chinese).not.toHaveProperty('formality')
    expect(chinese).not.toHaveProperty('context')
  })
})

describe('libre', () => {
  it.each([['zh-Hans'], ['zh'], ['zh-CN']])('asks a server that calls Chinese %s by that name', async (code) => {
    await using simulators = await start()
    simulators.libre.languages = ['en', code]
    const engine = libreTranslation({ url: simulators.libreUrl })
    expect(engine.supports('en', 'fr')).toBe(true)
    const { translations } = await engine.translate(translationRequest(['Hello'], { to: 'zh' }), SIGNAL)
    expect(translations[0]?.text).toBe('zhHello')
    expect(simulators.model.requests.all[0]?.body).toMatchObject({ source: 'en', target: code })
    expect([engine.supports('en', 'zh'), engine.supports('en', 'fr')]).toEqual([true, false])
  })

  it('learns nothing while the server is away, and asks again when it is back', async () => {
    const gone = await start()
    const { libreUrl } = gone
    await gone.close()
    const engine = libreTranslation({ url: libreUrl })
    await expect(engine.translate(translationRequest(['Hello']), SIGNAL)).rejects.toMatchObject({
      retryable: true,
      message: 'no connection',
    })
    await using back = await startSimulators({ ...FAST, port: Number(new URL(libreUrl).port), translate: () => 'Hola' })
    expect(back.libreUrl).toBe(libreUrl)
    expect((await engine.translate(translationRequest(['Hello']), SIGNAL)).translations[0]?.text).toBe('Hola')
  })
})
