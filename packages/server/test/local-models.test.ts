import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { createWorld } from './world.ts'

async function startOllama() {
  const server = createServer((_request, response) => response.end(JSON.stringify({ models: [{ name: 'llama3.1:8b' }] })))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, [Symbol.dispose]: () => void server.close() }
}

it.each([
  ['offers a local model', {}, (url: string) => ({ baseUrl: `${url}/v1`, models: ['llama3.1:8b'] })],
  ['has nothing to offer once the operator has chosen a server', { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }, () => null],
])('%s', async (_name, config, expected) => {
  using ollama = await startOllama()
  await using world = await createWorld({ config: { ...config, OLLAMA_URL: ollama.url } })
  const admin = await world.guest()
  const me = await admin.trpc.auth.me.query()
  await world.deps.prisma.user.updateMany({ where: { id: me?.id ?? '' }, data: { role: 'ADMIN' } })
  expect(await admin.trpc.about.localModels.query()).toEqual(expected(ollama.url))
})
