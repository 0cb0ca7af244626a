import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { findOllama } from './find-ollama.ts'

async function startServer(answer: () => unknown) {
  const app = Fastify({ forceCloseConnections: true })
  app.get('/api/tags', async (_request, reply) => reply.send(await answer()))
  await app.listen({ host: '127.0.0.1', port: 0 })
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, [Symbol.asyncDispose]: () => app.close() }
}

const never = new AbortController().signal

describe('findOllama', () => {
  it('names the models', async () => {
    const models = [
      { name: 'llama3.1:8b', size: 1, details: {} },
      { name: 'qwen3:4b', size: 2, details: {} },
    ]
    await using server = await startServer(() => ({ models }))
    expect(await findOllama(server.url, never)).toEqual({ models: ['llama3.1:8b', 'qwen3:4b'] })
    expect(await findOllama(`${server.url}/`, never)).toEqual({ models: ['llama3.1:8b', 'qwen3:4b'] })
  })

  it.each([
    ['something else', () => ({ hello: 'world' })],
    ['words', () => 'no JSON'],
    ['an error', () => Promise.reject(new Error('broken'))],
  ])('finds none where %s answers', async (_name, answer) => {
    await using server = await startServer(answer)
    expect(await findOllama(server.url, never)).toBe(null)
  })

  it('finds none where nobody listens', async () => {
    const server = await startServer(() => ({}))
    await server[Symbol.asyncDispose]()
    expect(await findOllama(server.url, never)).toBe(null)
  })

  it('waits half a second, and no longer than it is wanted', async () => {
    await using server = await startServer(() => new Promise(() => {}))
    const startedAt = performance.now()
    expect(await findOllama(server.url, never)).toBe(null)
    expect(performance.now() - startedAt).toBeGreaterThan(450)
    expect(performance.now() - startedAt).toBeLessThan(1_500)
    const controller = new AbortController()
    setTimeout(() => controller.abort('gone'), 20)
    await expect(findOllama(server.url, controller.signal)).rejects.toBe('gone')
  })
})
