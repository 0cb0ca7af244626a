import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { type AnthropicOptions, type AnthropicSimulator, registerAnthropic } from './anthropic.ts'
import { type GoogleOptions, type GoogleSimulator, registerGoogle } from './google.ts'
import { registerMail } from './mail.ts'
import type { Mailbox } from './mailbox.ts'
import { startSmtp } from './smtp.ts'

export interface SimulatorsOptions extends AnthropicOptions, GoogleOptions {
  /** 0, the default, takes a free one. */
  port?: number
  smtpPort?: number
}

export interface Simulators extends AsyncDisposable {
  /** Of everything that is HTTP. */
  url: string
  smtpUrl: string
  anthropic: AnthropicSimulator
  google: GoogleSimulator
  mailbox: Mailbox
  close(): Promise<void>
}

/** Starts the outside world on 127.0.0.1. Closing it cuts every connection that is still open. */
export async function startSimulators({ port = 0, smtpPort = 0, ...options }: SimulatorsOptions = {}): Promise<Simulators> {
  const app = Fastify({ forceCloseConnections: true })
  const baseUrl = () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const anthropic = registerAnthropic(app, options)
  const google = registerGoogle(app, baseUrl, options)
  const mailbox = registerMail(app)
  await app.listen({ host: '127.0.0.1', port })
  const smtp = await startSmtp(mailbox, smtpPort).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  const close = async () => void (await Promise.all([app.close(), smtp.close()]))
  return { url: baseUrl(), smtpUrl: smtp.url, anthropic, google, mailbox, close, [Symbol.asyncDispose]: close }
}
