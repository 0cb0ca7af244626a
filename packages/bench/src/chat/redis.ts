import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { findFreePort } from '@parley/dev/ports'
import { findOnPath } from '@parley/dev/programs'
import { Redis } from 'ioredis'

export interface OwnRedis extends AsyncDisposable {
  url: string
  /** Commands that it has been given so far, by name. */
  commands(): Promise<Record<string, number>>
  /** How many connections hear what is published in a channel. */
  listeners(channel: string): Promise<number>
  /** ms of a PING, the middle of many. */
  pingMs(): Promise<number>
}

/** A Redis of this machine's own that keeps nothing; on the core of this process. `null`: this machine has none. */
export async function startRedis(): Promise<OwnRedis | null> {
  const program = findOnPath(['redis-server'])
  if (!program) return null
  const port = await findFreePort()
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn(program, flags, { stdio: ['ignore', 'pipe', 'ignore'] })
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  await new Promise<void>((resolve) => child.stdout.on('data', (data: Buffer) => void (data.includes('Ready to accept') && resolve())))
  const url = `redis://127.0.0.1:${port}`
  const client = new Redis(url)
  return {
    url,
    async commands() {
      const info = await client.info('commandstats')
      return Object.fromEntries([...info.matchAll(/cmdstat_(\w+):calls=(\d+)/g)].map(([, name = '', calls]) => [name, Number(calls)]))
    },
    async listeners(channel) {
      const [, count] = (await client.pubsub('NUMSUB', channel)) as [string, number]
      return count
    },
    async pingMs() {
      const times: number[] = []
      for (let time = 0; time < 200; time += 1) {
        const begun = performance.now()
        await client.ping()
        times.push(performance.now() - begun)
      }
      return times.toSorted((one, other) => one - other)[100] ?? Number.NaN
    },
    async [Symbol.asyncDispose]() {
      client.disconnect()
      process.off('exit', end)
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
