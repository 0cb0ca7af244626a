import { describe, expect, it } from 'vitest'
import { keyRefused } from '../provider-error.ts'
import { createBreaker } from '../llm/breaker.ts'
import { translationRequest } from './conformance.ts'
import { fakeTranslation } from './fake.ts'
import { guarded } from './guarded.ts'

const SIGNAL = new AbortController().signal

function setUp() {
  const clock = { now: 0 }
  const fake = fakeTranslation({ supports: (_, to) => to === 'es' })
  const engine = guarded(fake, { breaker: createBreaker(() => clock.now), deadlineMs: 30 })
  const ask = (more: Parameters<typeof translationRequest>[1] = {}, signal = SIGNAL, texts = ['Hi']) =>
    engine
      .translate(translationRequest(texts, more), signal)
      .then(({ translations }) => translations.map(({ text }) => text).join())
      .catch((error: unknown) => (error instanceof Error ? error.message : error))
  return { clock, fake, engine, ask }
}

describe('guarded', () => {
  it('leaves a vendor alone that does not answer, and asks it again later', async () => {
    const { clock, fake, engine, ask } = setUp()
    fake.failures = 5
    for (let asked = 0; asked < 5; asked += 1) expect(await ask()).toBe('told to fail')
    expect(await ask()).toBe('breaker open')
    await expect(engine.translate(translationRequest(['Hi']), SIGNAL)).rejects.toMatchObject({ name: 'ProviderError', retryable: true })
    expect(fake.requests).toHaveLength(5)
    clock.now = 10_000
    expect(await ask()).toBe('esHi')
    expect(await ask()).toBe('esHi')
  })

  it('counts a deadline for the vendor, and neither a refusal nor a caller who leaves', async () => {
    const { fake, ask } = setUp()
    Object.assign(fake, { failures: 10, retryable: false })
    for (let asked = 0; asked < 10; asked += 1) expect(await ask()).toBe('told to fail')
    fake.hangs = 6
    for (let asked = 0; asked < 6; asked += 1) {
      const controller = new AbortController()
      setTimeout(() => controller.abort('stopped'), 5)
      expect(await ask({}, controller.signal)).toBe('stopped')
    }
    fake.hangs = 5
    for (let asked = 0; asked < 5; asked += 1) expect(await ask()).toBe('deadline passed')
    expect(await ask()).toBe('breaker open')
    expect(fake.open).toBe(0)
  })

  it('leaves a vendor alone that refuses the key', async () => {
    const { fake } = setUp()
    const refusing = { ...fake, translate: () => Promise.reject(keyRefused('deepl')) }
    const engine = guarded(refusing, { breaker: createBreaker(), deadlineMs: 30 })
    const ask = () => engine.translate(translationRequest(['Hi']), SIGNAL)
    for (let asked = 0; asked < 5; asked += 1) await expect(ask()).rejects.toThrow('key refused')
    await expect(ask()).rejects.toThrow('breaker open')
  })

  it('does not take for an answer what needed no call', async () => {
    const { clock, fake, ask } = setUp()
    fake.failures = 6
    for (let asked = 0; asked < 5; asked += 1) await ask()
    clock.now = 10_000
    expect(await ask({}, SIGNAL, [])).toBe('')
    expect(await ask({ to: 'fr' })).toBe('pair not supported')
    expect(await ask()).toBe('told to fail')
    expect(await ask()).toBe('breaker open')
  })
})
