import { startSimulators } from './start.ts'

/** About what a real engine takes for a line of chat. */
const TRANSLATION_MS = 150

const { PORT = '0', SMTP_PORT = '0' } = process.env
const started = await startSimulators({ port: Number(PORT), smtpPort: Number(SMTP_PORT), translationLatencyMs: TRANSLATION_MS })
const { url, close } = started
const simulators = {
  anthropic: url,
  openai: started.openaiUrl,
  google: url,
  mail: started.smtpUrl,
  mailbox: `${url}/mailbox`,
  s3: started.s3Url,
  deepl: started.deeplUrl,
  googleTranslate: started.googleTranslateUrl,
  libre: started.libreUrl,
}
process.stdout.write(`${JSON.stringify({ simulators })}\n`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close())
