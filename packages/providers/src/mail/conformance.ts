import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { Mail, MailMessage } from './port.ts'

export type MailFailure = 'refused' | 'temporary' | 'hang'

export interface MailUnderTest {
  mail: Mail
  /** Makes the next mail go wrong. */
  fail(failure: MailFailure): Promise<void>
  /** Everything that arrived, at whomever. */
  arrived(): Promise<MailMessage[]>
  close(): Promise<void>
}

export const CONFORMANCE_MESSAGE: MailMessage = {
  to: 'nina@example.org',
  subject: 'Raúl te invita: 一起说话, साथ में बात करें',
  text: `Hola, Nina:\n\n.una línea que empieza por un punto\nhttps://parley.example/invite/${'token'.repeat(40)}\n\nसाथ में बात करें\n一起说话`,
  html: `<p>Hola, Nina: <a href="https://parley.example/invite/${'token'.repeat(40)}">一起说话</a></p>`,
}

const BAD_ADDRESSES = [
  '',
  'nina',
  'nina@example.org, eve@example.net',
  'nina@example.org;eve@example.net',
  'nina@example.org\r\nBcc: eve@example.net',
  'nina@example.org>\r\nRCPT TO:<eve@example.net',
  'Nina <nina@example.org>',
  '"eve@example.net" nina@example.org',
  'nina@example.org\u0000',
  `${'n'.repeat(250)}@example.org`,
]

/** What every way of sending mail does, the fake included. */
export function describeMail(name: string, open: () => Promise<MailUnderTest>): void {
  const send = (mail: Mail, changes: Partial<MailMessage> = {}, signal: AbortSignal = new AbortController().signal) =>
    mail.send({ ...CONFORMANCE_MESSAGE, ...changes }, signal)
  const withMail = (work: (subject: MailUnderTest) => Promise<void>) => async () => {
    const subject = await open()
    try {
      await work(subject)
    } finally {
      await subject.close()
    }
  }

  describe(name, () => {
    it(
      'delivers what was written, in any script',
      withMail(async ({ mail, arrived }) => {
        await send(mail)
        expect(await arrived()).toEqual([CONFORMANCE_MESSAGE])
      }),
    )

    it(
      'makes one line of a subject, and no header',
      withMail(async ({ mail, arrived }) => {
        await send(mail, { subject: 'Ana\r\nBcc: eve@example.net\r\n\r\ninvites\u2028you\n' })
        expect(await arrived()).toEqual([{ ...CONFORMANCE_MESSAGE, subject: 'Ana Bcc: eve@example.net invites you' }])
      }),
    )

    it(
      'sends nothing to what is not exactly one address',
      withMail(async ({ mail, arrived }) => {
        for (const to of BAD_ADDRESSES) await expect(send(mail, { to }), to).rejects.toMatchObject({ retryable: false })
        expect(await arrived()).toEqual([])
      }),
    )

    it.each([
      ['refused', false],
      ['temporary', true],
    ] as const)('throws a ProviderError when a mail is %s, retryable: %s', async (failure, retryable) => {
      await withMail(async ({ mail, fail, arrived }) => {
        await fail(failure)
        const error = await send(mail).catch((caught: unknown) => caught)
        expect(error).toBeInstanceOf(ProviderError)
        expect(error).toMatchObject({ retryable })
        expect(JSON.stringify(error) + String(error)).not.toContain('nina')
        await send(mail)
        expect(await arrived()).toHaveLength(1)
      })()
    })

    it(
      'ends with the reason of an abort, at once',
      withMail(async ({ mail, fail, arrived }) => {
        await fail('hang')
        const controller = new AbortController()
        const sending = send(mail, {}, controller.signal)
        setTimeout(() => controller.abort('stopped'), 200)
        const startedAt = performance.now()
        await expect(sending).rejects.toBe('stopped')
        expect(performance.now() - startedAt).toBeLessThan(1200)
        await expect(send(mail, {}, AbortSignal.abort('before'))).rejects.toBe('before')
        expect(await arrived()).toEqual([])
      }),
    )
  })
}
