import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { Llm, LlmPart, LlmRequest } from './port.ts'
import { withDeadlines } from './with-deadlines.ts'

/** What a provider can do to a call. */
export const FAILURES = {
  /** It says at once, or in the middle, that it cannot. */
  broken: ['rate-limit', 'server-error', 'overloaded', 'error-event', 'malformed', 'truncated', 'cut'],
  /** It goes on for ever. */
  endless: ['hang-first', 'hang-between', 'slow-drip'],
  /** It looks odd, and is not. */
  odd: ['fast-drip', 'wrong-usage'],
} as const
export type Failure = (typeof FAILURES)[keyof typeof FAILURES][number]

export interface LlmUnderTest {
  llm: Llm
  /** Makes the next call go wrong. */
  fail(failure: Failure): Promise<void>
  /** Calls that the provider is still answering. */
  open(): number
  close(): Promise<void>
}

export const CONFORMANCE_REQUEST: LlmRequest = {
  system: [
    { text: '# Scene\nrole: partner\nscene: broken-heating\nlanguage: es\nlevel: B1\npartner: Carmen Ortega', cacheUntilHere: true },
  ],
  messages: [
    { role: 'user', blocks: [{ text: '(The talk begins.)' }] },
    { role: 'assistant', blocks: [{ text: 'Dígame, ¿qué pasa ahora con el piso?' }] },
    { role: 'user', blocks: [{ text: 'La calefacción no funciona desde el lunes.', cacheUntilHere: true }] },
  ],
  maxOutputTokens: 200,
}

const DEADLINES = { firstMs: 400, nextMs: 400, totalMs: 800 }
const GRACE_MS = 1_000

async function collect(llm: Llm, signal: AbortSignal = new AbortController().signal): Promise<LlmPart[]> {
  const parts: LlmPart[] = []
  for await (const part of llm.stream(CONFORMANCE_REQUEST, signal)) parts.push(part)
  return parts
}

function textOf(parts: readonly LlmPart[]): string {
  return parts.map((part) => (part.type === 'delta' ? part.text : '')).join('')
}

/** What every model behind the port does, the fake included. */
export function describeLlm(name: string, open: () => Promise<LlmUnderTest>): void {
  const withLlm = async (work: (subject: LlmUnderTest) => Promise<void>) => {
    const subject = await open()
    try {
      await work(subject)
    } finally {
      await subject.close()
    }
  }
  const endsAtProvider = async (subject: LlmUnderTest) => {
    await expect.poll(() => subject.open(), { timeout: GRACE_MS, interval: 10 }).toBe(0)
  }

  describe(name, () => {
    it('starts once, says something, ends once with the final usage', () =>
      withLlm(async ({ llm }) => {
        const parts = await collect(llm)
        const types = parts.map((part) => part.type)
        expect(types[0]).toBe('start')
        expect(types.at(-1)).toBe('end')
        expect(types.slice(1, -1).every((type) => type === 'delta' || type === 'thought')).toBe(true)
        const text = textOf(parts)
        expect(text.length).toBeGreaterThan(5)
        const end = parts.at(-1)
        expect(end).toMatchObject({ type: 'end', reason: 'complete', usage: expect.any(Object) })
        if (end?.type !== 'end' || !end.usage) return
        expect(end.usage.inputTokens + end.usage.cacheReadTokens + end.usage.cacheWriteTokens).toBeGreaterThan(10)
        expect(end.usage.outputTokens).toBeGreaterThan(0)
        expect(end.usage.outputTokens).toBeLessThanOrEqual(Buffer.byteLength(text))
      }))

    it.each(FAILURES.broken)('throws a retryable ProviderError when the provider does this: %s', (failure) =>
      withLlm(async (subject) => {
        await subject.fail(failure)
        const error = await collect(withDeadlines(subject.llm, DEADLINES)).catch((caught: unknown) => caught)
        expect(error).toBeInstanceOf(ProviderError)
        expect(error).toMatchObject({ retryable: true, message: expect.not.stringContaining('deadline') })
        expect((await collect(subject.llm)).at(-1)?.type).toBe('end')
      }),
    )

    it.each(FAILURES.endless)('ends at the deadline, and so does its call, when the provider does this: %s', (failure) =>
      withLlm(async (subject) => {
        await subject.fail(failure)
        const startedAt = performance.now()
        const error = await collect(withDeadlines(subject.llm, DEADLINES)).catch((caught: unknown) => caught)
        expect(performance.now() - startedAt).toBeLessThan(DEADLINES.totalMs + GRACE_MS)
        expect(error).toBeInstanceOf(ProviderError)
        expect(error).toMatchObject({ retryable: true, message: 'deadline passed' })
        await endsAtProvider(subject)
      }),
    )

    it.each(FAILURES.endless)('ends with the reason of an abort, at once, and so does its call: %s', (failure) =>
      withLlm(async (subject) => {
        await subject.fail(failure)
        const controller = new AbortController()
        const reading = collect(subject.llm, controller.signal)
        setTimeout(() => controller.abort('stopped'), 150)
        const startedAt = performance.now()
        await expect(reading).rejects.toBe('stopped')
        expect(performance.now() - startedAt).toBeLessThan(150 + GRACE_MS)
        await endsAtProvider(subject)
      }),
    )

    it('ends its call when nobody reads on', () =>
      withLlm(async (subject) => {
        await subject.fail('slow-drip')
        for await (const part of subject.llm.stream(CONFORMANCE_REQUEST, new AbortController().signal)) if (part.type === 'delta') break
        await endsAtProvider(subject)
      }))

    it('says the same when it comes byte by byte', () =>
      withLlm(async (subject) => {
        const whole = textOf(await collect(subject.llm))
        await subject.fail('fast-drip')
        expect(textOf(await collect(subject.llm))).toBe(whole)
      }))

    it('says all, and that it is not counted, when the figures are wrong', () =>
      withLlm(async (subject) => {
        await subject.fail('wrong-usage')
        const parts = await collect(subject.llm)
        expect(textOf(parts).length).toBeGreaterThan(5)
        expect(parts[0]).toMatchObject({ type: 'start', usage: null })
        expect(parts.at(-1)).toEqual({ type: 'end', usage: null, reason: 'complete' })
      }))
  })
}
