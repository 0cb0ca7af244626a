// A chat route as the AI SDK's guide for Fastify has it.
import { createAnthropic } from '@ai-sdk/anthropic'
import { pipeUIMessageStreamToResponse, streamText, toUIMessageStream } from 'ai'
import Fastify from 'fastify'
import { peerMessages, peerSystem } from '../relay/http-line.ts'
import type { Role } from '../relay/words.ts'

const { PORT, PROVIDER_URL = '' } = process.env
const anthropic = createAnthropic({ apiKey: 'bench', baseURL: `${PROVIDER_URL}/v1` })

const app = Fastify()
app.get('/', async () => 'ready')
app.post<{ Body: { role: Role; line: string } }>('/', (request, reply) => {
  const { role, line } = request.body
  const { stream } = streamText({
    model: anthropic('bench'),
    instructions: peerSystem(role),
    messages: peerMessages(line),
    maxOutputTokens: 400,
    maxRetries: 0,
  })
  reply.hijack()
  pipeUIMessageStreamToResponse({ response: reply.raw, stream: toUIMessageStream({ stream }) }).catch(() => reply.raw.destroy())
})
await app.listen({ host: '127.0.0.1', port: Number(PORT) })
