import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { countTokens } from './count-tokens.ts'
import { startSimulators } from './start.ts'
import { allEvents, partnerBody, post, readEvents, sceneHeader, startFast, textOf } from './testing/client.ts'

describe('POST /v1/messages', () => {
  it('streams the events in the order of the Messages API', async () => {
    await using simulators = await startFast()
    const response = await post(simulators.url, partnerBody())
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('request-id')).toMatch(/^req_/)
    const events = await allEvents(response)
    const order = events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1])
    const once = order.filter((type, index) => type !== 'ping' || index < 3).join(' ')
    expect(once).toMatch(
      /^message_start content_block_start ping content_block_delta( content_block_delta)* content_block_stop message_delta message_stop$/,
    )
    expect(events[0]!.message).toMatchObject({
      type: 'message',
      role: 'assistant',
      content: [],
      stop_reason: null,
      usage: { input_tokens: expect.any(Number), cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 1 },
    })
    const end = events.find(({ type }) => type === 'message_delta')!
    expect(end).toMatchObject({ delta: { stop_reason: 'end_turn', stop_sequence: null } })
    expect(end.usage?.output_tokens).toBe(countTokens(textOf(events)))
  })

  it('says the same without streaming', async () => {
    await using simulators = await startFast()
    const streamed = textOf(await allEvents(await post(simulators.url, partnerBody())))
    const whole = await (await post(simulators.url, partnerBody(undefined, { stream: false }))).json()
    expect(whole).toMatchObject({ type: 'message', content: [{ type: 'text', text: streamed }], stop_reason: 'end_turn' })
  })

  it('stops at max_tokens', async () => {
    await using simulators = await startFast()
    const events = await allEvents(await post(simulators.url, partnerBody(undefined, { max_tokens: 5 })))
    expect(events.find(({ type }) => type === 'message_delta')).toMatchObject({
      delta: { stop_reason: 'max_tokens' },
      usage: { output_tokens: 5 },
    })
    expect(countTokens(textOf(events))).toBe(5)
  })

  it('ends an empty reply without a content block', async () => {
    await using simulators = await startFast()
    const body = partnerBody(undefined, { system: sceneHeader({ role: 'coach' }) })
    const events = await allEvents(await post(simulators.url, body))
    expect(events.map(({ type }) => type)).toEqual(['message_start', 'message_delta', 'message_stop'])
  })

  it('is honest without a scene', async () => {
    await using simulators = await startFast()
    const events = await allEvents(await post(simulators.url, partnerBody(undefined, { system: 'You translate.' })))
    expect(textOf(events)).toMatch(/^This is the simulated model\./)
  })

  it.each([
    ['no key', {}, { headers: { 'content-type': 'application/json', 'anthropic-version': '2023-06-01' } }, 401, 'authentication_error'],
    ['no max_tokens', { max_tokens: undefined }, {}, 400, 'invalid_request_error'],
    ['no messages', { messages: [] }, {}, 400, 'invalid_request_error'],
    ['an empty block', { system: [{ type: 'text', text: '' }] }, {}, 400, 'invalid_request_error'],
    ['an empty message', { messages: [{ role: 'user', content: '' }] }, {}, 400, 'invalid_request_error'],
    ['bad JSON', {}, { body: '{' }, 400, 'invalid_request_error'],
  ])('refuses %s in the error shape', async (_name, change, init, status, type) => {
    await using simulators = await startFast()
    const response = await post(simulators.url, { ...partnerBody(), ...change }, init)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({
      type: 'error',
      error: { type, message: expect.any(String) },
      request_id: response.headers.get('request-id'),
    })
  })

  it('takes the key as a bearer token too', async () => {
    await using simulators = await startFast()
    const headers = { 'content-type': 'application/json', 'anthropic-version': '2023-06-01' }
    const ask = (key: string) => post(simulators.url, partnerBody(), { headers: { ...headers, authorization: `Bearer ${key}` } })
    expect((await ask('key')).status).toBe(200)
    expect((await ask('invalid')).status).toBe(401)
  })

  it('stops writing when the client leaves', async () => {
    await using simulators = await startSimulators({ pace: { firstTokenMs: [0, 1], tokensPerSecond: 20 } })
    const leave = new AbortController()
    const response = await post(simulators.url, partnerBody(), { signal: leave.signal })
    for await (const { type } of readEvents(response)) {
      if (type === 'content_block_delta') break
    }
    leave.abort()
    const [request] = simulators.model.requests.all
    await expect.poll(() => request!.outcome).toBe('disconnected')
    const written = request!.chunks
    await setTimeout(200)
    expect(request!.chunks).toBe(written)
  })

  it('keeps a natural pace by default', async () => {
    await using simulators = await startSimulators()
    const begun = performance.now()
    let firstAt = 0
    let text = ''
    for await (const event of readEvents(await post(simulators.url, partnerBody()))) {
      if (event.type !== 'content_block_delta') continue
      firstAt ||= performance.now() - begun
      text += event.delta?.text ?? ''
    }
    expect(firstAt).toBeGreaterThan(150)
    expect(firstAt).toBeLessThan(1000)
    const perSecond = countTokens(text) / ((performance.now() - begun - firstAt) / 1000)
    expect(perSecond).toBeGreaterThan(15)
    expect(perSecond).toBeLessThan(130)
  })
})
