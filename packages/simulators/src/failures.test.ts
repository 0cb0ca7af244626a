import { describe, expect, it } from 'vitest'
import type { RecordedRequest } from './request-log.ts'
import { allChunks, chat, chatBody, readChunks, wordsOf } from './testing/openai-client.ts'
import { allEvents, control, partnerBody, post, readEvents, sceneHeader, startFast, textOf } from './testing/client.ts'

describe('failures on demand', () => {
  it.each([
    ['status-429', 429, 'rate_limit_error'],
    ['status-529', 529, 'overloaded_error'],
    ['status-500', 500, 'api_error'],
  ])('%s', async (kind, status, type) => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind, times: 1 })
    const failed = await post(simulators.url, partnerBody())
    expect(failed.status).toBe(status)
    expect(await failed.json()).toMatchObject({ type: 'error', error: { type } })
    expect((await post(simulators.url, partnerBody())).status).toBe(200)
  })

  it('hits only what it matches, as often as it was asked to', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { match: { role: 'coach' }, kind: 'status-500', times: 2 })
    await control(simulators.url, 'failures', { match: { contains: 'jirafa "azul"' }, kind: 'status-529', times: 1 })
    const coach = partnerBody(undefined, { system: sceneHeader({ role: 'coach' }) })
    expect((await post(simulators.url, partnerBody())).status).toBe(200)
    expect((await post(simulators.url, partnerBody(['una jirafa "azul"']))).status).toBe(529)
    expect((await post(simulators.url, coach)).status).toBe(500)
    expect((await post(simulators.url, coach)).status).toBe(500)
    expect((await post(simulators.url, coach)).status).toBe(200)
  })

  it('forgets what was asked for', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind: 'status-500', times: 9 })
    await fetch(`${simulators.url}/__control/failures`, { method: 'DELETE' })
    expect((await post(simulators.url, partnerBody())).status).toBe(200)
  })

  it('refuses a failure that it does not know', async () => {
    await using simulators = await startFast()
    expect((await control(simulators.url, 'failures', { kind: 'status-418', times: 1 })).status).toBe(400)
  })

  it('hangs before the first byte until the client leaves', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind: 'hang-first-byte', times: 1 })
    await expect(post(simulators.url, partnerBody(), { signal: AbortSignal.timeout(100) })).rejects.toThrow()
    await expect.poll(() => simulators.model.requests.all[0]!.outcome).toBe('disconnected')
  })

  it('hangs in mid-stream after the chunks it was told', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind: 'hang-mid-stream', times: 1, afterChunks: 2 })
    const response = await post(simulators.url, partnerBody(), { signal: AbortSignal.timeout(200) })
    let deltas = 0
    await expect(
      (async () => {
        for await (const { type } of readEvents(response)) deltas += Number(type === 'content_block_delta')
      })(),
    ).rejects.toThrow()
    expect(deltas).toBe(2)
  })

  it.each(['malformed-sse', 'cut-mid-stream', 'truncated-utf8'])('%s breaks a client that reads it', async (kind) => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind, times: 1 })
    const response = await post(simulators.url, partnerBody())
    expect(response.status).toBe(200)
    await expect(allEvents(response)).rejects.toThrow()
  })

  it('sends an error event in mid-stream', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind: 'error-event-mid-stream', times: 1, afterChunks: 1 })
    const events = await allEvents(await post(simulators.url, partnerBody()))
    expect(events.at(-1)).toMatchObject({ type: 'error', error: { type: 'overloaded_error' } })
    expect(events.filter(({ type }) => type === 'content_block_delta')).toHaveLength(1)
  })

  it('drips the same text in single bytes', async () => {
    await using simulators = await startFast()
    const whole = textOf(await allEvents(await post(simulators.url, partnerBody())))
    await control(simulators.url, 'failures', { kind: 'drip', times: 1, everyMs: 0 })
    expect(textOf(await allEvents(await post(simulators.url, partnerBody())))).toBe(whole)
  })
})

describe('failures on the other wire', () => {
  it.each([
    ['status-429', 429, 'requests'],
    ['status-529', 503, 'server_error'],
    ['status-500', 500, 'server_error'],
  ])('%s', async (kind, status, type) => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind, times: 1, match: { vendor: 'openai' } })
    expect((await post(simulators.url, partnerBody())).status).toBe(200)
    const failed = await chat(simulators.openaiUrl, chatBody())
    expect([failed.status, await failed.json()]).toMatchObject([status, { error: { type } }])
    expect((await chat(simulators.openaiUrl, chatBody())).status).toBe(200)
  })

  it.each(['malformed-sse', 'cut-mid-stream', 'truncated-utf8'])('%s breaks a client that reads it', async (kind) => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind, times: 1 })
    const response = await chat(simulators.openaiUrl, chatBody())
    expect(response.status).toBe(200)
    await expect(allChunks(response)).rejects.toThrow()
  })

  it('hangs before the first byte and in mid-stream', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind: 'hang-first-byte', times: 1 })
    await control(simulators.url, 'failures', { kind: 'hang-mid-stream', times: 1, afterChunks: 2 })
    await expect(chat(simulators.openaiUrl, chatBody(), { signal: AbortSignal.timeout(100) })).rejects.toThrow()
    const response = await chat(simulators.openaiUrl, chatBody(), { signal: AbortSignal.timeout(200) })
    let words = 0
    await expect(
      (async () => {
        for await (const { choices } of readChunks(response)) words += Number(!!choices[0]?.delta.content)
      })(),
    ).rejects.toThrow()
    expect(words).toBe(2)
    await expect.poll(() => simulators.model.requests.all.map(({ outcome }) => outcome)).toEqual(['disconnected', 'disconnected'])
  })

  it('sends an error in mid-stream', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind: 'error-event-mid-stream', times: 1, afterChunks: 1 })
    const chunks: unknown[] = []
    const response = await chat(simulators.openaiUrl, chatBody())
    await expect(
      (async () => {
        for await (const chunk of readChunks(response)) chunks.push(chunk)
      })(),
    ).rejects.toThrow('[DONE]')
    expect(chunks.at(-1)).toMatchObject({ error: { type: 'server_error' } })
    expect(chunks).toHaveLength(3)
  })

  it('drips the same text in single bytes, and says wrong figures', async () => {
    await using simulators = await startFast()
    const whole = await allChunks(await chat(simulators.openaiUrl, chatBody()))
    await control(simulators.url, 'failures', { kind: 'drip', times: 1, everyMs: 0 })
    expect(wordsOf(await allChunks(await chat(simulators.openaiUrl, chatBody())))).toBe(wordsOf(whole))
    await control(simulators.url, 'failures', { kind: 'wrong-usage', times: 1 })
    const wrong = await allChunks(await chat(simulators.openaiUrl, chatBody()))
    expect(wordsOf(wrong)).toBe(wordsOf(whole))
    expect(wrong.at(-1)!.usage!.completion_tokens).toBeLessThan(0)
  })

  it.each([
    ['hang-mid-stream', 'hangs'],
    ['cut-mid-stream', 'breaks'],
    ['error-event-mid-stream', 503],
    ['malformed-sse', 'breaks'],
    ['truncated-utf8', 'breaks'],
  ])('without a stream, %s', async (kind, outcome) => {
    await using simulators = await startFast()
    await control(simulators.url, 'failures', { kind, times: 1 })
    const body = chatBody(undefined, { stream: false, stream_options: undefined })
    const ask = async () => {
      const response = await chat(simulators.openaiUrl, body, { signal: AbortSignal.timeout(300) })
      await response.json()
      return response.status
    }
    const seen = await ask().catch((error: Error) => (error.name === 'TimeoutError' ? 'hangs' : 'breaks'))
    expect(seen).toBe(outcome)
  })
})

describe('control', () => {
  it('shows the requests, newest last', async () => {
    await using simulators = await startFast()
    await allEvents(await post(simulators.url, partnerBody(['uno'])))
    await allEvents(await post(simulators.url, partnerBody(['dos'])))
    const { requests } = (await (await fetch(`${simulators.url}/__control/requests`)).json()) as { requests: RecordedRequest[] }
    expect(requests.map(({ role, outcome }) => [role, outcome])).toEqual([
      ['partner', 'done'],
      ['partner', 'done'],
    ])
    expect(requests[1]!.body).toEqual(partnerBody(['dos']))
  })

  it('changes the pace of one role', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'pace', { role: 'partner', firstTokenMs: [300, 300] })
    const begun = performance.now()
    await allEvents(await post(simulators.url, partnerBody()))
    expect(performance.now() - begun).toBeGreaterThan(280)
    const between = performance.now()
    await allEvents(await post(simulators.url, partnerBody(undefined, { system: sceneHeader({ role: 'coach' }) })))
    expect(performance.now() - between).toBeLessThan(200)
  })
})
