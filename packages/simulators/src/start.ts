import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { type AnthropicOptions, type AnthropicSimulator, registerAnthropic } from './anthropic.ts'

export interface SimulatorsOptions extends AnthropicOptions {
  /** 0, the default, takes a free one. */
  port?: number
}

export interface Simulators extends AsyncDisposable {
  url: string
  anthropic: AnthropicSimulator
  close(): Promise<void>
}

/** Starts the outside world on 127.0.0.1. Closing it cuts every connection that is still open. */
export async function startSimulators({ port = 0, ...options }: SimulatorsOptions = {}): Promise<Simulators> {
  const app = Fastify({ forceCloseConnections: true })
  const anthropic = registerAnthropic(app, options)
  await app.listen({ host: '127.0.0.1', port })
  const close = async () => void (await app.close())
  const address = app.server.address() as AddressInfo
  return { url: `http://127.0.0.1:${address.port}`, anthropic, close, [Symbol.asyncDispose]: close }
}
