import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import type { ReceivedMail } from './mailbox.ts'
import { type Simulators, startSimulators } from './start.ts'
import { control } from './testing/client.ts'

const MAIL = {
  from: 'Parley <hello@parley.example>',
  to: 'nina@example.org',
  subject: 'Zum Anmelden, 登录',
  text: 'Open http://127.0.0.1:5173/login?a=1&b=2. It works <once>.\n',
  html: '<p>Open <a href="http://127.0.0.1:5173/login">this</a></p>',
}

async function send(simulators: Simulators, changes: object = {}, password?: string): Promise<void> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(new URL(simulators.smtpUrl).port),
    ...(password && { auth: { user: 'u', pass: password } }),
  })
  await transport.sendMail({ ...MAIL, ...changes })
}

async function read(simulators: Simulators, query = ''): Promise<ReceivedMail[]> {
  const { mails } = (await (await fetch(`${simulators.url}/__control/mail${query}`)).json()) as { mails: ReceivedMail[] }
  return mails
}

describe('the mailbox', () => {
  it('keeps mail as it was written', async () => {
    await using simulators = await startSimulators()
    await send(simulators)
    const [mail] = await read(simulators)
    expect(mail).toEqual({ ...MAIL, text: MAIL.text.trimEnd(), receivedAt: expect.any(Number) })
  })

  it('puts a mail into the box of every recipient', async () => {
    await using simulators = await startSimulators()
    await send(simulators, { to: 'Nina <nina@example.org>, raul@example.org' })
    expect(await read(simulators)).toHaveLength(2)
    expect(await read(simulators, '?to=RAUL@example.org')).toMatchObject([{ to: 'raul@example.org' }])
    await fetch(`${simulators.url}/__control/mail`, { method: 'DELETE' })
    expect(await read(simulators)).toEqual([])
  })

  it('keeps the last 200', async () => {
    await using simulators = await startSimulators()
    for (let count = 0; count < 205; count += 1) simulators.mailbox.add({ ...MAIL, subject: String(count), receivedAt: 0 })
    const subjects = (await read(simulators)).map(({ subject }) => subject)
    expect([subjects.length, subjects[0], subjects.at(-1)]).toEqual([200, '5', '204'])
  })

  it('shows text with links, newest first, and no HTML of the mail', async () => {
    await using simulators = await startSimulators()
    expect(await (await fetch(`${simulators.url}/mailbox`)).text()).toContain('Nothing yet.')
    await send(simulators, { subject: 'First' })
    await send(simulators, { subject: 'Second', html: '<b>bold</b>' })
    const page = await (await fetch(`${simulators.url}/mailbox`)).text()
    expect(page).toContain('what Parley would have sent.')
    expect(page).toContain(
      '<a href="http://127.0.0.1:5173/login?a=1&amp;b=2" rel="noreferrer">http://127.0.0.1:5173/login?a=1&amp;b=2</a>. It',
    )
    expect(page).toContain('&lt;once&gt;')
    expect(page).not.toContain('bold')
    expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First'))
  })

  it('takes any password but one', async () => {
    await using simulators = await startSimulators()
    await send(simulators, {}, 'whatever')
    await expect(send(simulators, {}, 'invalid')).rejects.toMatchObject({ responseCode: 535 })
    expect(await read(simulators)).toHaveLength(1)
  })
})

describe('mail failures', () => {
  it.each([
    ['refuse-recipient', 550],
    ['temporary', 451],
  ])('%s answers %i, as often as asked', async (kind, responseCode) => {
    await using simulators = await startSimulators()
    await control(simulators.url, 'mail/failures', { times: 2, kind })
    await expect(send(simulators)).rejects.toMatchObject({ responseCode })
    await expect(send(simulators)).rejects.toMatchObject({ responseCode })
    await send(simulators)
    expect(await read(simulators)).toHaveLength(1)
  })

  it('hang takes the mail and says nothing, and does not hold up closing', async () => {
    const simulators = await startSimulators()
    await control(simulators.url, 'mail/failures', { times: 1, kind: 'hang' })
    const settled = Promise.allSettled([send(simulators)])
    await expect.poll(() => simulators.mailbox.failures).toEqual([])
    expect(await read(simulators)).toEqual([])
    await simulators.close()
    expect((await settled)[0].status).toBe('rejected')
  })

  it('can be forgotten; odd ones are refused', async () => {
    await using simulators = await startSimulators()
    await control(simulators.url, 'mail/failures', { times: 1, kind: 'temporary' })
    await fetch(`${simulators.url}/__control/mail/failures`, { method: 'DELETE' })
    await send(simulators)
    expect((await control(simulators.url, 'mail/failures', { times: 1, kind: 'odd' })).status).toBe(400)
  })
})
