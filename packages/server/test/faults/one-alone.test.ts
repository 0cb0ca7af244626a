import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPort, ServerProcess } from './server-process.ts'
import { until } from './until.ts'

let deps: TestDeps
let first: ServerProcess
let second: ServerProcess
beforeAll(async () => {
  deps = await createTestDeps()
  first = new ServerProcess(await findPort(), { DATABASE_URL: deps.databaseUrl })
  second = new ServerProcess(await findPort(), { DATABASE_URL: deps.databaseUrl })
})
afterAll(async () => {
  await Promise.all([first, second].map((server) => server[Symbol.asyncDispose]()))
  await deps[Symbol.asyncDispose]()
})

it('waits for the server that is there when nothing joins them, and takes its place', async () => {
  await first.start()
  const started = second.start()
  await until(() => second.output.includes('need REDIS_URL'), 10_000)
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200)
  await expect(fetch(`${second.url}/api/health`)).rejects.toThrow()
  await first.kill()
  await started
}, 60_000)
