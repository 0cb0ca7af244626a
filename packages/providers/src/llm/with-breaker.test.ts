import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import { createBreaker } from './breaker.ts'
import { CONFORMANCE_REQUEST } from './conformance.ts'
import { fakeLlm, type FakeReply } from './fake.ts'
import type { Llm } from './port.ts'
import { withBreaker } from './with-breaker.ts'
import { withDeadlines } from './with-deadlines.ts'

async function read(llm: Llm, signal: AbortSignal = new AbortController().signal): Promise<string> {
  try {
    let text = ''
    for await (const part of llm.stream(CONFORMANCE_REQUEST, signal)) text += part.type === 'delta' ? part.text : ''
    return text
  } catch (error) {
    return error instanceof ProviderError ? error.message : String(error)
  }
}

function setUp(reply: FakeReply) {
  const clock = { now: 0 }
  const breaker = createBreaker(() => clock.now)
  const fake = fakeLlm(() => reply)
  return { clock, breaker, fake, reply, llm: withBreaker(fake, breaker) }
}

describe('withBreaker', () => {
  it('fails at once while its server is down, retryable, and works when it is back', async () => {
    const { clock, fake, reply, llm } = setUp({ text: 'Hola.', failAfter: 1 })
    for (let asked = 0; asked < 5; asked += 1) expect(await read(llm)).toBe('told to fail')
    expect(await read(llm)).toBe('breaker open')
    await expect(llm.stream(CONFORMANCE_REQUEST, new AbortController().signal)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: 'ProviderError',
      retryable: true,
    })
    expect(fake.requests).toHaveLength(5)
    clock.now = 10_000
    delete reply.failAfter
    expect(await read(llm)).toBe('Hola.')
    expect(await read(llm)).toBe('Hola.')
  })

  it('is shared by the models of one server', async () => {
    const { breaker, llm } = setUp({ text: 'x', failAfter: 0 })
    for (let asked = 0; asked < 5; asked += 1) await read(llm)
    const other = withBreaker(
      fakeLlm(() => ({ text: 'Hola.' })),
      breaker,
    )
    expect(await read(other)).toBe('breaker open')
  })

  it('counts a deadline, and no caller who stops or reads no further', async () => {
    const { llm } = setUp({ text: 'Hola.', hangAfter: 1 })
    for (let asked = 0; asked < 8; asked += 1) {
      const controller = new AbortController()
      setTimeout(() => controller.abort('stopped'), 5)
      expect(await read(llm, controller.signal)).toBe('stopped')
      for await (const part of llm.stream(CONFORMANCE_REQUEST, new AbortController().signal)) if (part.type === 'delta') break
    }
    const late = withDeadlines(llm, { firstMs: 5, nextMs: 5, totalMs: 50 })
    for (let asked = 0; asked < 5; asked += 1) expect(await read(late)).toBe('deadline passed')
    expect(await read(late)).toBe('breaker open')
  })

  it('takes a refusal for an answer', async () => {
    const refuse = () => Promise.reject(new ProviderError('p', 'status 401', { retryable: false }))
    const refusing: Llm = { provider: 'p', model: 'm', stream: () => ({ [Symbol.asyncIterator]: () => ({ next: refuse }) }) }
    const llm = withBreaker(refusing, createBreaker())
    for (let asked = 0; asked < 30; asked += 1) expect(await read(llm)).toBe('status 401')
  })

  it('is closed by the first word of a probe', async () => {
    const { clock, reply, llm } = setUp({ text: 'Hola.', failAfter: 0 })
    for (let asked = 0; asked < 5; asked += 1) await read(llm)
    clock.now = 10_000
    delete reply.failAfter
    for await (const part of llm.stream(CONFORMANCE_REQUEST, new AbortController().signal)) {
      if (part.type === 'start') expect(await read(llm)).toBe('breaker open')
      if (part.type === 'delta') expect(await read(llm)).toBe('Hola.')
    }
  })
})
