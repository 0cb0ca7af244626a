import { startSimulators } from '@parley/simulators/start'
import { describe, expect, it } from 'vitest'
import { anthropicLlm } from '../llm/anthropic.ts'
import { deeplTranslation } from './deepl.ts'
import { fakeTranslation } from './fake.ts'
import { googleTranslation } from './google.ts'
import { libreTranslation } from './libre.ts'
import { llmTranslation } from './llm.ts'
import { allPairs, cheapPairs, selfTest } from './self-test.ts'

const SIGNAL = new AbortController().signal

describe('selfTest', () => {
  it('finds nothing wrong with engines that know how to say good morning', async () => {
    await using simulators = await startSimulators()
    const { deeplUrl, googleTranslateUrl, libreUrl } = simulators
    const engines = [
      deeplTranslation({ apiKey: 'k', baseUrl: deeplUrl }),
      googleTranslation({ apiKey: 'k', baseUrl: googleTranslateUrl }),
      libreTranslation({ url: libreUrl }),
    ]
    const found = await Promise.all(engines.map((engine) => selfTest(engine, SIGNAL, allPairs(engine))))
    expect(found.flat().filter(({ ok }) => !ok)).toEqual([])
    expect(found.map(({ length }) => length)).toEqual([12, 20, 20])
  })

  it('asks for each code in both places, and a language model once', () => {
    const pairs = cheapPairs(fakeTranslation()).map(({ from, to }) => `${from}-${to}`)
    expect(pairs).toEqual(['en-es', 'en-fr', 'en-hi', 'en-zh', 'es-en', 'fr-en', 'hi-en', 'zh-en'])
    expect(cheapPairs(fakeTranslation({ name: 'openai' }))).toHaveLength(1)
  })

  it('says what is wrong: a code, a key, a server that is away, an echo, another script', async () => {
    const pairs = [{ from: 'en', to: 'zh' }] as const
    const reasonOf = async (engine: Parameters<typeof selfTest>[0]) => (await selfTest(engine, SIGNAL, [...pairs]))[0]
    const away = fakeTranslation()
    away.failures = 1
    const refusing = fakeTranslation()
    Object.assign(refusing, { failures: 1, retryable: false })
    expect(await reasonOf(away)).toEqual({ pair: pairs[0], ok: false, reason: 'no answer' })
    expect(await reasonOf(refusing)).toMatchObject({ ok: false, reason: 'pair refused' })
    expect(await reasonOf(fakeTranslation({ answer: (text) => text }))).toMatchObject({ ok: false, reason: 'not translated' })
    expect(await reasonOf(fakeTranslation({ answer: () => ' ' }))).toMatchObject({ ok: false, reason: 'not translated' })
    expect(await reasonOf(fakeTranslation({ answer: () => 'Buenos días' }))).toMatchObject({ ok: false, reason: 'wrong script' })
    expect(await reasonOf(fakeTranslation({ answer: () => '早上好' }))).toMatchObject({ ok: true, reason: null })
    await using simulators = await startSimulators()
    const llm = anthropicLlm({ apiKey: 'invalid', model: 'm', baseUrl: simulators.url })
    expect(await reasonOf(deeplTranslation({ apiKey: 'invalid', baseUrl: simulators.deeplUrl }))).toMatchObject({ reason: 'key refused' })
    expect(await reasonOf(llmTranslation({ name: 'anthropic', llm }))).toMatchObject({ reason: 'key refused' })
  })

  it('throws an abort', async () => {
    const engine = fakeTranslation({ delayMs: 1_000 })
    await expect(selfTest(engine, AbortSignal.abort('stopped'))).rejects.toBe('stopped')
  })
})
