// The floor: what a relay costs that neither reads nor changes anything.
import { Agent, createServer, request as httpRequest } from 'node:http'

const { PORT, PROVIDER_URL = '' } = process.env
const agent = new Agent({ keepAlive: true })

createServer((request, response) => {
  if (request.method !== 'POST') return response.end('ready')
  const call = httpRequest(`${PROVIDER_URL}/v1/messages`, { method: 'POST', agent, headers: { 'content-type': 'application/json' } })
  request.pipe(call)
  call.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, { 'content-type': 'text/event-stream' })
    answer.pipe(response)
  })
  call.on('error', () => response.destroy())
  response.on('close', () => call.destroy())
}).listen(Number(PORT), '127.0.0.1')
