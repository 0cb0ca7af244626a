import { startSimulators } from './start.ts'

const { PORT = '0', SMTP_PORT = '0' } = process.env
const { url, openaiUrl, smtpUrl, s3Url, close } = await startSimulators({ port: Number(PORT), smtpPort: Number(SMTP_PORT) })
const simulators = { anthropic: url, openai: openaiUrl, google: url, mail: smtpUrl, mailbox: `${url}/mailbox`, s3: s3Url }
process.stdout.write(`${JSON.stringify({ simulators })}\n`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close())
