import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeDevLock } from './dev-lock.ts'
import { type Lock, takeLock } from './lock.ts'
import { identityOf } from './processes.ts'

let dir: string
let path: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'parley-lock-'))
  path = join(dir, 'dev.lock')
})
afterEach(() => rmSync(dir, { recursive: true }))

async function take(): Promise<Lock> {
  const taken = await takeLock(path)
  if ('holder' in taken) throw new Error('held by somebody else')
  return taken.lock
}

test('a second taker learns who holds it and where that runs', async () => {
  await using lock = await take()
  lock.update({ phase: 'up', url: 'http://localhost:1' })
  const second = await takeLock(path)
  expect(second).toEqual({ holder: { pid: process.pid, identity: identityOf(process.pid), phase: 'up', url: 'http://localhost:1' } })
  const refused = await takeDevLock(dir, new AbortController().signal)
  expect(refused).toEqual({ refusal: `Parley is already running in this folder (process ${process.pid}): http://localhost:1` })
})

test('released, it is gone and free, and nothing is left beside it', async () => {
  await (await take())[Symbol.asyncDispose]()
  expect(existsSync(path)).toBe(false)
  await using _ = await take()
  expect(readdirSync(dir)).toEqual(['dev.lock'])
})

test.each([
  ['a process that has ended', async () => ({ pid: await endedPid(), identity: 'boot:1' })],
  ['a pid that now belongs to another process', async () => ({ pid: process.pid, identity: 'boot:1' })],
])('a lock of %s does not count', async (_, holder) => {
  writeFileSync(path, JSON.stringify({ ...(await holder()), phase: 'up' }))
  await using lock = await take()
  lock.update({ phase: 'up' })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, identity: identityOf(process.pid) })
})

test('a lock that is not ours to read counts as stale', async () => {
  writeFileSync(path, 'half a li')
  await using _ = await take()
})

test('whoever is stopping is waited for', async () => {
  const first = await take()
  first.update({ phase: 'stopping' })
  setTimeout(() => void first[Symbol.asyncDispose](), 200)
  const taken = await takeDevLock(dir, new AbortController().signal)
  expect(taken).toHaveProperty('lock')
})

async function endedPid(): Promise<number> {
  const child = spawn('true')
  await once(child, 'exit')
  return child.pid ?? 0
}
