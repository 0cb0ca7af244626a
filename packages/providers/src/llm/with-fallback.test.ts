import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import { CONFORMANCE_REQUEST } from './conformance.ts'
import { fakeLlm, type FakeReply } from './fake.ts'
import type { Llm, LlmPart } from './port.ts'
import { withFallback } from './with-fallback.ts'

function model(name: string, reply: FakeReply) {
  return Object.assign(
    fakeLlm(() => reply),
    { model: name },
  )
}

/** Fails before it says anything, not even that it has begun. */
function throwing(failure: Error): Llm {
  const fail = () => Promise.reject(failure)
  return { provider: 'p', model: 'm', stream: () => ({ [Symbol.asyncIterator]: () => ({ next: fail }) }) }
}

function broken(message: string, retryable: boolean): Llm {
  return throwing(new ProviderError('p', message, { retryable }))
}

async function read(llm: Llm, signal: AbortSignal = new AbortController().signal) {
  const parts: LlmPart[] = []
  try {
    for await (const part of llm.stream(CONFORMANCE_REQUEST, signal)) parts.push(part)
  } catch (error) {
    return { parts, error }
  }
  return { parts, error: null }
}

const textOf = (parts: LlmPart[]) => parts.map((part) => (part.type === 'delta' ? part.text : '')).join('')

describe('withFallback', () => {
  it('is the first model while that works, and says so once', async () => {
    const second = model('second', { text: 'no' })
    const llm = withFallback([model('first', { text: 'Hola.' }), second])
    const { parts } = await read(llm)
    expect([llm.provider, llm.model]).toEqual(['fake', 'first'])
    expect(parts[0]).toMatchObject({ type: 'start', usage: { cacheReadTokens: 0 }, servedBy: { provider: 'fake', model: 'first' } })
    expect(parts.filter(({ type }) => type === 'start')).toHaveLength(1)
    expect(textOf(parts)).toBe('Hola.')
    expect(second.requests).toEqual([])
  })

  it.each([
    ['is overloaded', broken('status 529', true)],
    ['refuses the key', broken('status 401', false)],
    ['begins and says nothing', withoutWords()],
  ])('asks the next when the first %s', async (_name, first) => {
    const { parts, error } = await read(withFallback([first, broken('breaker open', true), model('third', { text: 'Hola.' })]))
    expect(error).toBe(null)
    expect(parts.filter(({ type }) => type === 'start')).toMatchObject([{ servedBy: { model: 'third' } }])
    expect(textOf(parts)).toBe('Hola.')
  })

  it('never asks another after the first word', async () => {
    const second = model('second', { text: 'no' })
    const { parts, error } = await read(withFallback([model('first', { text: 'Hola, buenos días.', failAfter: 1 }), second]))
    expect(error).toMatchObject({ message: 'told to fail' })
    expect(textOf(parts)).toBe('Hola')
    expect(second.requests).toEqual([])
  })

  it('lets a model have nothing to say', async () => {
    const second = model('second', { text: 'no' })
    const { parts } = await read(withFallback([model('first', { text: '' }), second]))
    expect(parts.map(({ type }) => type)).toEqual(['start', 'end'])
    expect(second.requests).toEqual([])
  })

  it('fails as one that may work later, when one of them may', async () => {
    const first = await read(withFallback([broken('a', false), broken('b', true), broken('c', false)]))
    expect(first.error).toMatchObject({ message: 'b', retryable: true })
    const second = await read(withFallback([broken('a', false), broken('c', false)]))
    expect(second.error).toMatchObject({ message: 'a', retryable: false })
  })

  it.each([
    ['before it begins', 0, []],
    ['before its first word', 1, ['start']],
  ])('ends at an abort, %s, and says what was read', async (_name, after, types) => {
    const first = after === 0 ? model('first', { text: 'x', hangAfter: 0 }) : model('first', { text: 'x', delayMs: 60 })
    const second = model('second', { text: 'no' })
    const controller = new AbortController()
    setTimeout(() => controller.abort('stopped'), 90)
    const { parts, error } = await read(withFallback([first, second]), controller.signal)
    expect(error).toBe('stopped')
    expect(parts.map(({ type }) => type)).toEqual(types)
    expect(second.requests).toEqual([])
    expect(first.open).toBe(0)
  })

  it('says what the one who answers has thought, and of no other', async () => {
    const cut: Llm = {
      provider: 'p',
      model: 'cut',
      async *stream() {
        yield { type: 'start', usage: null }
        yield { type: 'thought', text: 'I fail.' }
        throw new ProviderError('p', 'cut', { retryable: true })
      },
    }
    const whole = model('second', { text: 'Hola.', thought: 'She asks.', chunk: 9 })
    const { parts, error } = await read(withFallback([cut, whole]))
    expect(error).toBeNull()
    expect(parts.map(({ type }) => type)).toEqual(['start', 'thought', 'delta', 'end'])
    expect(parts[0]).toMatchObject({ servedBy: { model: 'second' } })
    expect(parts[1]).toEqual({ type: 'thought', text: 'She asks.' })
    const early = await read(withFallback([whole, cut]))
    expect(early.parts.map(({ type }) => type)).toEqual(['start', 'thought', 'delta', 'end'])
  })

  it('hides no mistake of ours', async () => {
    expect((await read(withFallback([throwing(new TypeError('a bug')), model('second', { text: 'no' })]))).error).toBeInstanceOf(TypeError)
  })

  it('alone, begins when its model does', async () => {
    const { parts, error } = await read(withFallback([withoutWords()]))
    expect(parts).toMatchObject([{ type: 'start', servedBy: { provider: 'p', model: 'silent' } }])
    expect(error).toMatchObject({ message: 'stream ended early' })
  })
})

function withoutWords(): Llm {
  return {
    provider: 'p',
    model: 'silent',
    async *stream() {
      yield { type: 'start', usage: null }
      throw new ProviderError('p', 'stream ended early', { retryable: true })
    },
  }
}
