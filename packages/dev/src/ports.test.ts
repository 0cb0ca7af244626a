import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { findFreePort, findPortFrom, isPortFree } from './ports.ts'

async function listen(host: string, port: number): Promise<Server & AsyncDisposable> {
  const server = createServer().listen(port, host)
  await once(server, 'listening')
  return server
}

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === '::1'))

test.each(['127.0.0.1', '0.0.0.0', ...(hasIpv6 ? ['::1'] : [])])(
  'a port taken on %s is not free, and the next one is found',
  async (host) => {
    const port = await findFreePort()
    expect(await isPortFree(port)).toBe(true)
    await using _ = await listen(host, port)
    expect(await isPortFree(port)).toBe(false)
    expect(await findPortFrom(port)).toBeGreaterThan(port)
  },
)

test('a free preferred port is kept', async () => {
  const port = await findFreePort()
  expect(await findPortFrom(port)).toBe(port)
})
