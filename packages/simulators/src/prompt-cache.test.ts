import { describe, expect, it } from 'vitest'
import { countTokens } from './count-tokens.ts'
import { allEvents, control, partnerBody, post, startFast } from './testing/client.ts'

const MARK = { cache_control: { type: 'ephemeral' } }
const LONG = 'Stay in role, whatever happens. '.repeat(200)
const system = [{ type: 'text', text: LONG, ...MARK }]

async function usageOf(url: string, body: unknown, key = 'key') {
  const headers = { 'content-type': 'application/json', 'x-api-key': key, 'anthropic-version': '2023-06-01' }
  const [start] = await allEvents(await post(url, body, { headers }))
  const { input_tokens: input, cache_creation_input_tokens: written, cache_read_input_tokens: read } = start!.message!.usage
  return { input, written, read }
}

describe('prompt cache', () => {
  it('writes a marked prefix once and reads it afterwards, never for another key', async () => {
    await using simulators = await startFast()
    const tokens = countTokens(LONG)
    const first = await usageOf(simulators.url, partnerBody(['hola'], { system }))
    expect(first).toMatchObject({ written: tokens, read: 0 })
    expect(await usageOf(simulators.url, partnerBody(['buenos días'], { system }))).toMatchObject({ written: 0, read: tokens })
    expect(await usageOf(simulators.url, partnerBody(['hola'], { system }), 'another')).toMatchObject({ written: tokens, read: 0 })
  })

  it('finds the last turn’s prefix when the breakpoint moves on', async () => {
    await using simulators = await startFast()
    const user = (text: string, mark: object = {}) => ({ role: 'user', content: [{ type: 'text', text, ...mark }] })
    const plain = { system: [{ type: 'text', text: LONG }] }
    const one = partnerBody([], { ...plain, messages: [user('uno', MARK)] })
    const two = partnerBody([], { ...plain, messages: [user('uno'), { role: 'assistant', content: 'Bueno.' }, user('dos', MARK)] })
    const before = await usageOf(simulators.url, one)
    expect(await usageOf(simulators.url, two)).toEqual({
      input: 0,
      read: before.written,
      written: countTokens('Bueno.') + countTokens('dos'),
    })
  })

  it('ignores prefixes under 1,024 tokens', async () => {
    await using simulators = await startFast()
    const short = [{ type: 'text', text: 'word '.repeat(700), ...MARK }]
    expect(await usageOf(simulators.url, partnerBody(['hola'], { system: short }))).toMatchObject({ written: 0, read: 0 })
  })

  it('forgets a prefix five minutes after its last use', async () => {
    let now = 0
    await using simulators = await startFast(() => now)
    const ask = () => usageOf(simulators.url, partnerBody(['hola'], { system }))
    await ask()
    now += 299_000
    expect((await ask()).read).toBeGreaterThan(0)
    now += 299_000
    expect((await ask()).read).toBeGreaterThan(0)
    now += 301_000
    expect((await ask()).read).toBe(0)
  })

  it('is not readable before the first response began', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'pace', { firstTokenMs: [100, 100] })
    const body = partnerBody(['hola'], { system })
    const [first, second] = await Promise.all([usageOf(simulators.url, body), usageOf(simulators.url, body)])
    expect([first.read, second.read]).toEqual([0, 0])
  })

  it('allows four breakpoints', async () => {
    await using simulators = await startFast()
    const blocks = (count: number) => Array.from({ length: count }, (_, index) => ({ type: 'text', text: `block ${index}`, ...MARK }))
    expect((await post(simulators.url, partnerBody(['hola'], { system: blocks(4) }))).status).toBe(200)
    const refused = await post(simulators.url, partnerBody(['hola'], { system: blocks(5) }))
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ error: { type: 'invalid_request_error', message: expect.stringContaining('Found 5') } })
  })
})

describe('countTokens', () => {
  it.each(['', 'a', 'hello world', '¿Qué pasa?', '暖气坏了。', 'हीटिंग बंद है।', '👩‍🔧'])('never exceeds the bytes of %j', (text) => {
    expect(countTokens(text)).toBeLessThanOrEqual(Buffer.byteLength(text))
  })
})
