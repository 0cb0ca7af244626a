import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { Llm, LlmPart, LlmRequest } from './port.ts'

export type Failure = 'refuse' | 'hang-first' | 'hang-between' | 'cut'

export interface LlmUnderTest {
  llm: Llm
  /** Makes the next call go wrong. */
  fail(failure: Failure): Promise<void>
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

async function collect(llm: Llm, signal: AbortSignal = new AbortController().signal): Promise<LlmPart[]> {
  const parts: LlmPart[] = []
  for await (const part of llm.stream(CONFORMANCE_REQUEST, signal)) parts.push(part)
  return parts
}

/** What every model behind the port does, the fake included. */
export function describeLlm(name: string, open: () => Promise<LlmUnderTest>): void {
  const withLlm = (work: (subject: LlmUnderTest) => Promise<void>) => async () => {
    const subject = await open()
    try {
      await work(subject)
    } finally {
      await subject.close()
    }
  }

  describe(name, () => {
    it(
      'starts once, says something, ends once with the final usage',
      withLlm(async ({ llm }) => {
        const parts = await collect(llm)
        const types = parts.map((part) => part.type)
        expect(types[0]).toBe('start')
        expect(types.at(-1)).toBe('end')
        expect(types.slice(1, -1).every((type) => type === 'delta')).toBe(true)
        const text = parts.map((part) => (part.type === 'delta' ? part.text : '')).join('')
        expect(text.length).toBeGreaterThan(5)
        const end = parts.at(-1)
        expect(end).toMatchObject({ type: 'end', reason: 'complete' })
        if (end?.type !== 'end') return
        expect(end.usage.inputTokens + end.usage.cacheReadTokens + end.usage.cacheWriteTokens).toBeGreaterThan(10)
        expect(end.usage.outputTokens).toBeGreaterThan(0)
        expect(end.usage.outputTokens).toBeLessThanOrEqual(Buffer.byteLength(text))
      }),
    )

    it(
      'ends with the reason of an abort, at once',
      withLlm(async (subject) => {
        await subject.fail('hang-between')
        const controller = new AbortController()
        const reading = collect(subject.llm, controller.signal)
        setTimeout(() => controller.abort('stopped'), 100)
        const startedAt = performance.now()
        await expect(reading).rejects.toBe('stopped')
        expect(performance.now() - startedAt).toBeLessThan(1100)
      }),
    )

    it.each(['refuse', 'cut'] as const)('throws a retryable ProviderError when the provider does this: %s', async (failure) => {
      await withLlm(async (subject) => {
        await subject.fail(failure)
        const error = await collect(subject.llm).catch((caught: unknown) => caught)
        expect(error).toBeInstanceOf(ProviderError)
        expect(error).toMatchObject({ retryable: true })
      })()
    })
  })
}
