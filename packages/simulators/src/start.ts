import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { registerAnthropic } from './anthropic.ts'
import { registerControl } from './control.ts'
import { type GoogleOptions, type GoogleSimulator, registerGoogle } from './google.ts'
import { registerMail } from './mail.ts'
import type { Mailbox } from './mailbox.ts'
import { registerOpenAi } from './openai.ts'
import type { Pace } from './pace.ts'
import { registerS3, type S3Simulator } from './s3.ts'
import { SimulatedModel } from './simulated-model.ts'
import { startSmtp } from './smtp.ts'

export interface SimulatorsOptions extends GoogleOptions {
  /** Replaces the natural pace of every role. */
  pace?: Partial<Pace>
  /** Epoch milliseconds, for the prompt caches. */
  now?: () => number
  /** 0, the default, takes a free one. */
  port?: number
  smtpPort?: number
}

export interface Simulators extends AsyncDisposable {
  /** Of everything that is HTTP. */
  url: string
  /** With `/v1`, as OpenAI's base URL has it. */
  openaiUrl: string
  smtpUrl: string
  /** An S3 endpoint of path style. */
  s3Url: string
  /** What answers on Anthropic's and on OpenAI's wire. */
  model: SimulatedModel
  google: GoogleSimulator
  mailbox: Mailbox
  s3: S3Simulator
  close(): Promise<void>
}

/** Starts the outside world on 127.0.0.1. Closing it cuts every connection that is still open. */
export async function startSimulators({ port = 0, smtpPort = 0, ...options }: SimulatorsOptions = {}): Promise<Simulators> {
  const app = Fastify({ forceCloseConnections: true })
  const baseUrl = () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const model = new SimulatedModel(options.pace)
  registerAnthropic(app, model, options.now)
  registerOpenAi(app, model, options.now)
  void app.register(async (scope) => registerControl(scope, model))
  const google = registerGoogle(app, baseUrl, options)
  const mailbox = registerMail(app)
  const s3 = registerS3(app)
  await app.listen({ host: '127.0.0.1', port })
  const smtp = await startSmtp(mailbox, smtpPort).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  const close = async () => void (await Promise.all([app.close(), smtp.close()]))
  const url = baseUrl()
  const urls = { url, openaiUrl: `${url}/v1`, smtpUrl: smtp.url, s3Url: `${url}/s3` }
  return { ...urls, model, google, mailbox, s3, close, [Symbol.asyncDispose]: close }
}
