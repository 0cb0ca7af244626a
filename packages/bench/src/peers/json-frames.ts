// The relay that everybody writes first: one JSON frame a token on `ws`, both streams of a turn side by side. With WHOLE=1 it sends a
// stream's words only at its end, in one frame: what then remains is the price of reading the provider with the vendor's SDK.
import Anthropic from '@anthropic-ai/sdk'
import websocket from '@fastify/websocket'
import Fastify from 'fastify'
import type { WebSocket } from 'ws'
import { peerMessages, peerSystem } from '../relay/http-line.ts'
import { ROLES } from '../relay/relays.ts'
import type { Role } from '../relay/words.ts'

const { PORT, PROVIDER_URL = '', WHOLE } = process.env
const client = new Anthropic({ apiKey: 'bench', authToken: null, baseURL: PROVIDER_URL, maxRetries: 0, logLevel: 'off' })

const app = Fastify()
await app.register(websocket, { options: { perMessageDeflate: false } })
app.get('/', async () => 'ready')
app.get('/ws', { websocket: true }, (socket) => {
  socket.on('message', (data: Buffer) => {
    const { line } = JSON.parse(data.toString()) as { line: string }
    for (const role of ROLES) {
      speak(socket, role, line).catch(() => socket.send(JSON.stringify({ type: 'error' })))
    }
  })
})
await app.listen({ host: '127.0.0.1', port: Number(PORT) })

async function speak(socket: WebSocket, role: Role, line: string): Promise<void> {
  const events = await client.messages.create({
    model: 'bench',
    max_tokens: 400,
    system: peerSystem(role),
    messages: peerMessages(line),
    stream: true,
  })
  let whole = ''
  for await (const event of events) {
    if (event.type !== 'content_block_delta' || event.delta.type !== 'text_delta') continue
    if (WHOLE) whole += event.delta.text
    else socket.send(JSON.stringify({ type: 'token', role, text: event.delta.text }))
  }
  if (WHOLE) socket.send(JSON.stringify({ type: 'token', role, text: whole }))
  socket.send(JSON.stringify({ type: 'end', role }))
}
