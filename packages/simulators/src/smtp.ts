import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { callbackify } from 'node:util'
import PostalMime, { type Address } from 'postal-mime'
import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server'
import type { Mailbox, MailFailure } from './mailbox.ts'

export interface SmtpSimulator {
  /** `smtp://127.0.0.1:port`. */
  url: string
  close(): Promise<void>
}

const SIZE_LIMIT_BYTES = 5 * 2 ** 20

/** An SMTP server on 127.0.0.1 that delivers to the mailbox. No password is needed; any is welcome except `invalid`. */
export async function startSmtp(mailbox: Mailbox, port: number): Promise<SmtpSimulator> {
  const failing = new WeakMap<SMTPServerSession, MailFailure | null>()

  async function receive(stream: AsyncIterable<Uint8Array>, session: SMTPServerSession): Promise<void> {
    const chunks: Uint8Array[] = []
    for await (const chunk of stream) chunks.push(chunk)
    if (failing.get(session) === 'hang') return await new Promise(() => {})
    const mail = await PostalMime.parse(Buffer.concat(chunks))
    const { mailFrom, rcptTo } = session.envelope
    const content = {
      from: mail.from ? addressText(mail.from) : (mailFrom || { address: '' }).address,
      subject: mail.subject ?? '',
      text: (mail.text ?? '').trimEnd(),
      html: (mail.html ?? '').trimEnd(),
      receivedAt: Date.now(),
    }
    for (const { address } of rcptTo) mailbox.add({ to: address, ...content })
  }

  const server = new SMTPServer({
    authOptional: true,
    // Without a certificate that anybody trusts, an offer of TLS would end every connection.
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: false,
    size: SIZE_LIMIT_BYTES,
    rejectOversized: true,
    closeTimeout: 1,
    onAuth: (auth, _session, done) =>
      auth.password === 'invalid' ? done(replyError(535, 'Authentication credentials invalid')) : done(null, { user: auth.username }),
    onMailFrom(_address, session, done) {
      failing.set(session, mailbox.takeFailure())
      done()
    },
    onRcptTo(_address: SMTPServerAddress, session, done) {
      const failure = failing.get(session)
      if (failure === 'refuse-recipient') return done(replyError(550, 'No such user here'))
      if (failure === 'temporary') return done(replyError(451, 'Try again later'))
      done()
    },
    onData: (stream, session, done) => callbackify(receive)(stream, session, (error) => done(error)),
  })
  // A client that hangs up in the middle is its own problem.
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${address.port}`, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function replyError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function addressText({ name, address }: Address): string {
  return name && address ? `${name} <${address}>` : (address ?? name)
}
