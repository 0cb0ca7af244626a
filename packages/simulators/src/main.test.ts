import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { startFast } from './testing/client.ts'

describe('main', () => {
  it('prints where it listens, serves, and leaves on SIGTERM', async () => {
    const child = spawn(process.execPath, [new URL('main.ts', import.meta.url).pathname], {
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
    const { simulators } = JSON.parse(line) as { simulators: Record<string, string> }
    expect(simulators.anthropic).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${simulators.anthropic}/__control/requests`)).status).toBe(200)
    expect(simulators.openai).toBe(`${simulators.anthropic}/v1`)
    expect((await fetch(`${simulators.google}/oauth2/v3/certs`)).status).toBe(200)
    expect((await fetch(simulators.mailbox!)).status).toBe(200)
    expect(simulators.mail).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${simulators.s3}/files/name`)).status).toBe(403)
    expect((await fetch(`${simulators.deepl}/v2/usage`)).status).toBe(403)
    expect((await fetch(`${simulators.googleTranslate}/language/translate/v2`, { method: 'POST' })).status).toBe(403)
    expect((await fetch(`${simulators.libre}/languages`)).status).toBe(200)
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  })
})

describe('startSimulators', () => {
  it('closes with requests hanging', async () => {
    const simulators = await startFast()
    simulators.model.failures.add({ kind: 'hang-first-byte', times: 1 })
    const hanging = fetch(`${simulators.url}/v1/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'key', 'anthropic-version': '2023-06-01' },
      body: JSON.stringify({ model: 'm', max_tokens: 1, messages: [{ role: 'user', content: 'hm' }] }),
    })
    const settled = Promise.allSettled([hanging])
    await expect.poll(() => simulators.model.requests.all.length).toBe(1)
    await simulators.close()
    expect((await settled)[0].status).toBe('rejected')
  })
})
