import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { Push, PushOptions, PushTarget } from './port.ts'

export type PushFailure = 'refused' | 'temporary' | 'gone' | 'hang'

export interface PushUnderTest {
  push: Push
  /** A browser that takes notices. */
  target: PushTarget
  /** Makes the next notice go wrong. */
  fail(failure: PushFailure): Promise<void>
  /** What the browser has read. */
  arrived(): Promise<{ text: string; options: PushOptions }[]>
  close(): Promise<void>
}

const OPTIONS: PushOptions = { ttlS: 3_600, urgency: 'high', topic: 'AZGz5gAAcACAAAAAAAAAAQ' }
const TEXT = JSON.stringify({ title: 'Raúl', body: '一起说话, साथ में बात करें' })

/** What every way of sending notices does, the fake included. */
export function describePush(name: string, open: () => Promise<PushUnderTest>): void {
  const withPush = (work: (subject: PushUnderTest) => Promise<void>) => async () => {
    const subject = await open()
    try {
      await work(subject)
    } finally {
      await subject.close()
    }
  }
  const send = ({ push, target }: PushUnderTest, signal: AbortSignal = new AbortController().signal) =>
    push.send(target, Buffer.from(TEXT), OPTIONS, signal)

  describe(name, () => {
    it(
      'delivers what was written, in any script, to the browser alone',
      withPush(async (subject) => {
        expect(subject.push.accepts(subject.target.endpoint)).toBe(true)
        expect(await send(subject)).toBe('sent')
        expect(await subject.arrived()).toEqual([{ text: TEXT, options: OPTIONS }])
      }),
    )

    it(
      'says that a browser wants no more',
      withPush(async (subject) => {
        await subject.fail('gone')
        expect(await send(subject)).toBe('gone')
      }),
    )

    it.each([
      ['refused', false],
      ['temporary', true],
    ] as const)('throws a ProviderError when a notice is %s, retryable: %s', async (failure, retryable) => {
      await withPush(async (subject) => {
        await subject.fail(failure)
        const error = await send(subject).catch((caught: unknown) => caught)
        expect(error).toBeInstanceOf(ProviderError)
        expect(error).toMatchObject({ retryable })
        expect(JSON.stringify(error) + String(error)).not.toContain(subject.target.endpoint)
        expect(await send(subject)).toBe('sent')
      })()
    })

    it(
      'ends with the reason of an abort, at once',
      withPush(async (subject) => {
        await subject.fail('hang')
        const controller = new AbortController()
        const sending = send(subject, controller.signal)
        setTimeout(() => controller.abort('stopped'), 200)
        const startedAt = performance.now()
        await expect(sending).rejects.toBe('stopped')
        expect(performance.now() - startedAt).toBeLessThan(1_200)
        await expect(send(subject, AbortSignal.abort('before'))).rejects.toBe('before')
      }),
    )

    it.each(['http://127.0.0.1/x', 'https://169.254.169.254/x', 'https://localhost/x', 'https://example.org/push', 'push'])(
      'calls no address that is not of a push service: %s',
      async (endpoint) => withPush(async ({ push }) => expect(push.accepts(endpoint)).toBe(false))(),
    )
  })
}
