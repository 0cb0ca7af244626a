import { createServer } from 'node:net'
import { type Simulators, startSimulators } from '@parley/simulators/start'
import { describe, expect, it } from 'vitest'
import { CONFORMANCE_MESSAGE, describeMail } from './conformance.ts'
import { fakeMail } from './fake.ts'
import { smtpMail } from './smtp.ts'

const FROM = 'Parley <hello@parley.example>'
const SIGNAL = new AbortController().signal

const arrivedAt = (simulators: Simulators) => simulators.mailbox.all.map(({ to, subject, text, html }) => ({ to, subject, text, html }))

describeMail('fake', async () => {
  const mail = fakeMail()
  return {
    mail,
    fail: async (failure) => void mail.failures.push(failure),
    arrived: async () => mail.sent,
    close: async () => {},
  }
})

describeMail('smtp', async () => {
  const simulators = await startSimulators()
  return {
    mail: smtpMail({ url: simulators.smtpUrl, from: FROM }),
    fail: async (failure) => simulators.mailbox.fail(failure === 'refused' ? 'refuse-recipient' : failure, 1),
    arrived: async () => arrivedAt(simulators),
    close: () => simulators.close(),
  }
})

describe('smtpMail', () => {
  it('sends from its own address, and with the password of its URL', async () => {
    await using simulators = await startSimulators()
    const url = simulators.smtpUrl.replace('//', '//user:p%40ss@')
    await smtpMail({ url, from: FROM }).send(CONFORMANCE_MESSAGE, SIGNAL)
    expect(simulators.mailbox.all).toMatchObject([{ from: FROM, to: 'nina@example.org' }])
  })

  it('does not retry a wrong password', async () => {
    await using simulators = await startSimulators()
    const mail = smtpMail({ url: simulators.smtpUrl.replace('//', '//user:invalid@'), from: FROM })
    await expect(mail.send(CONFORMANCE_MESSAGE, SIGNAL)).rejects.toMatchObject({ message: 'status 535', retryable: false })
  })

  it('may try again where nobody listens', async () => {
    const simulators = await startSimulators()
    await simulators.close()
    const mail = smtpMail({ url: simulators.smtpUrl, from: FROM })
    await expect(mail.send(CONFORMANCE_MESSAGE, SIGNAL)).rejects.toMatchObject({ name: 'ProviderError', retryable: true })
  })

  it('does not wait for ever', async () => {
    await using simulators = await startSimulators()
    simulators.mailbox.fail('hang', 1)
    const mail = smtpMail({ url: simulators.smtpUrl, from: FROM, timeoutMs: 200 })
    await expect(mail.send(CONFORMANCE_MESSAGE, SIGNAL)).rejects.toMatchObject({ message: 'ETIMEDOUT', retryable: true })
  })

  it('keeps a password from a server elsewhere that has no TLS', async () => {
    const said: string[] = []
    const server = createServer((socket) => {
      socket.write('220 plain\r\n')
      socket.on('data', (data) => {
        said.push(data.toString())
        socket.write(data.toString().startsWith('EHLO') ? '250-plain\r\n250 AUTH PLAIN\r\n' : '502 no\r\n')
      })
    })
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    // This machine, in a spelling that the adapter does not know as this machine.
    const mail = smtpMail({ url: `smtp://user:secret@[::ffff:127.0.0.1]:${port}`, from: FROM, timeoutMs: 1000 })
    await expect(mail.send(CONFORMANCE_MESSAGE, SIGNAL)).rejects.toMatchObject({ name: 'ProviderError' })
    expect(said.join('')).toContain('EHLO')
    expect(said.join('')).not.toContain('AUTH')
    server.close()
  })

  it.each(['http://127.0.0.1:25', 'smtp:', 'mail'])('wants a URL of SMTP, not %s', (url) => {
    expect(() => smtpMail({ url, from: FROM })).toThrow(TypeError)
  })
})
