import { describe, expect, it } from 'vitest'
import { CONFORMANCE_REQUEST } from './conformance.ts'
import { fakeLlm, type FakeReply } from './fake.ts'
import { withDeadlines } from './with-deadlines.ts'

describe('withDeadlines', () => {
  const read = async (reply: FakeReply) => {
    const fake = fakeLlm(() => reply)
    const parts: string[] = []
    const llm = withDeadlines(fake, { firstMs: 60, nextMs: 30, totalMs: 300 })
    try {
      for await (const part of llm.stream(CONFORMANCE_REQUEST, new AbortController().signal)) parts.push(part.type)
    } catch (error) {
      return { parts, error, fake }
    }
    return { parts, error: null, fake }
  }

  it('leaves a lively stream alone', async () => {
    expect((await read({ text: 'Hola.', delayMs: 5 })).error).toBe(null)
  })

  it.each([
    ['before the first word', { text: 'Hola.', hangAfter: 0 }, []],
    ['between words', { text: 'Hola, buenos días.', hangAfter: 2 }, ['start', 'delta', 'delta']],
  ])('ends a stream that hangs %s, and its call', async (_name, reply, parts) => {
    const result = await read(reply)
    expect(result.error).toMatchObject({ name: 'ProviderError', retryable: true, message: 'deadline passed' })
    expect(result.parts).toEqual(parts)
    expect(result.fake.aborted).toBe(1)
  })

  it('ends a stream that drips for ever, and its call', async () => {
    const { error, parts, fake } = await read({ text: 'x'.repeat(1_000), chunk: 1, delayMs: 10 })
    expect(error).toMatchObject({ name: 'ProviderError', retryable: true, message: 'deadline passed' })
    expect(parts.length).toBeGreaterThan(3)
    expect(fake.aborted).toBe(1)
  })

  it('does not keep somebody waiting who stops', async () => {
    const controller = new AbortController()
    const stream = withDeadlines(
      fakeLlm(() => ({ text: 'x', hangAfter: 0 })),
      { firstMs: 10_000, nextMs: 10_000, totalMs: 10_000 },
    ).stream(CONFORMANCE_REQUEST, controller.signal)
    setTimeout(() => controller.abort('stopped'), 20)
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toBe('stopped')
  })
})
