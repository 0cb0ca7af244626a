import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { registerAnthropic } from './anthropic.ts'
import { registerControl } from './control.ts'
import { type GoogleOptions, type GoogleSimulator, registerGoogle } from './google.ts'
import { registerMail } from './mail.ts'
import type { Mailbox } from './mailbox.ts'
import { registerOpenAi } from './openai.ts'
import type { Pace } from './pace.ts'
import { translateWords } from './phrase-book/translate.ts'
import { type PushServiceSimulator, registerPushService } from './push-service.ts'
import { registerS3, type S3Simulator } from './s3.ts'
import { SimulatedModel } from './simulated-model.ts'
import { startSmtp } from './smtp.ts'
import { registerDeepl } from './translation/deepl.ts'
import { TranslationDesk } from './translation/desk.ts'
import { registerGoogleTranslate } from './translation/google.ts'
import { type LibreSimulator, registerLibre } from './translation/libre.ts'
import type { TranslateWords } from './translation/words.ts'

export interface SimulatorsOptions extends GoogleOptions {
  /** Replaces the natural pace of every role. */
  pace?: Partial<Pace>
  /** What every engine of translation knows. The phrase book by default. */
  translate?: TranslateWords
  /** Of an engine of machine translation; 0 by default. */
  translationLatencyMs?: number
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
  deeplUrl: string
  googleTranslateUrl: string
  libreUrl: string
  /** What answers on Anthropic's and on OpenAI's wire. Its failures and requests are those of the engines of translation too. */
  model: SimulatedModel
  translation: TranslationDesk
  libre: LibreSimulator
  google: GoogleSimulator
  mailbox: Mailbox
  s3: S3Simulator
  pushService: PushServiceSimulator
  close(): Promise<void>
}

/** Starts the outside world on 127.0.0.1. Closing it cuts every connection that is still open. */
export async function startSimulators({ port = 0, smtpPort = 0, ...options }: SimulatorsOptions = {}): Promise<Simulators> {
  const app = Fastify({ forceCloseConnections: true })
  const baseUrl = () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const translate = options.translate ?? translateWords
  const model = new SimulatedModel(options.pace ?? {}, translate)
  const { failures, requests } = model
  const translation = new TranslationDesk({ failures, requests, translate, latencyMs: options.translationLatencyMs ?? 0 })
  registerAnthropic(app, model, options.now)
  registerOpenAi(app, model, options.now)
  void app.register(async (scope) => registerControl(scope, model, translation))
  const google = registerGoogle(app, baseUrl, options)
  const mailbox = registerMail(app)
  const s3 = registerS3(app)
  const pushService = registerPushService(app, baseUrl)
  registerDeepl(app, translation)
  registerGoogleTranslate(app, translation)
  const libre = registerLibre(app, translation)
  await app.listen({ host: '127.0.0.1', port })
  const smtp = await startSmtp(mailbox, smtpPort).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  const close = async () => void (await Promise.all([app.close(), smtp.close()]))
  const url = baseUrl()
  const engines = { deeplUrl: `${url}/deepl`, googleTranslateUrl: `${url}/google-translate`, libreUrl: `${url}/libre` }
  const urls = { url, openaiUrl: `${url}/v1`, smtpUrl: smtp.url, s3Url: `${url}/s3`, ...engines }
  return { ...urls, model, translation, libre, google, mailbox, s3, pushService, close, [Symbol.asyncDispose]: close }
}
