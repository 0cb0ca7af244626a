import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { type PostgresOptions, startPostgres } from './postgres.ts'
import { root } from './programs.ts'
import { makeThrowaway } from './throwaway.ts'

const throwaway = await makeThrowaway(root) // inside .data, for it must be reachable like the real one
const { dir } = throwaway
const options: PostgresOptions = {
  dataDir: join(dir, 'postgres'),
  logFile: join(dir, 'postgres.log'),
  port: 0,
  password: 'secret',
  durable: true,
}
afterAll(() => throwaway[Symbol.asyncDispose]())

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

function postmasterPid(): number {
  return Number(readFileSync(join(options.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])
}

test('data outlives kill -9 of the server, a second start finds the first, and a foreign pid in the way is no obstacle', async () => {
  const first = await startPostgres(options)
  try {
    await query(first.url('postgres'), 'create table kept (word text)')
    await query(first.url('postgres'), `insert into kept values ('still here')`)

    const again = await startPostgres(options)
    expect(again.port).toBe(first.port)

    process.kill(postmasterPid(), 'SIGKILL')
    const second = await startPostgres({ ...options, port: first.port })
    expect(await query(second.url('postgres'), 'select word from kept')).toEqual([{ word: 'still here' }])

    const pidFile = join(options.dataDir, 'postmaster.pid')
    const lines = readFileSync(pidFile, 'utf8').split('\n')
    process.kill(postmasterPid(), 'SIGKILL')
    writeFileSync(pidFile, [String(process.ppid), ...lines.slice(1)].join('\n'))
    const third = await startPostgres({ ...options, port: first.port })
    expect(await query(third.url('postgres'), 'select word from kept')).toEqual([{ word: 'still here' }])
  } finally {
    await (await startPostgres(options)).stop()
  }
}, 60_000)
