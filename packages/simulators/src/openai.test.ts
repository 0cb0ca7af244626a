import { describe, expect, it } from 'vitest'
import { countTokens } from './count-tokens.ts'
import { startSimulators } from './start.ts'
import { allEvents, partnerBody, post, sceneHeader, startFast, textOf } from './testing/client.ts'
import { allChunks, chat, chatBody, readChunks, wordsOf } from './testing/openai-client.ts'

describe('POST /v1/chat/completions', () => {
  it('streams chunks as Chat Completions does, the usage last', async () => {
    await using simulators = await startFast()
    const response = await chat(simulators.openaiUrl, chatBody())
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('x-request-id')).toMatch(/^req_/)
    const chunks = await allChunks(response)
    expect(chunks[0]).toMatchObject({
      object: 'chat.completion.chunk',
      model: 'gpt-6-sol',
      choices: [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }],
      usage: null,
    })
    expect(chunks.at(-2)!.choices).toEqual([{ index: 0, delta: {}, logprobs: null, finish_reason: 'stop' }])
    const { choices, usage } = chunks.at(-1)!
    expect(choices).toEqual([])
    expect(usage!.completion_tokens).toBe(countTokens(wordsOf(chunks)))
    expect(usage!.total_tokens).toBe(usage!.prompt_tokens + usage!.completion_tokens)
  })

  it('says what it says on the other wire', async () => {
    await using simulators = await startFast()
    const words = wordsOf(await allChunks(await chat(simulators.openaiUrl, chatBody())))
    expect(words).toBe(textOf(await allEvents(await post(simulators.url, partnerBody()))))
  })

  it('sends no usage unasked', async () => {
    await using simulators = await startFast()
    const chunks = await allChunks(await chat(simulators.openaiUrl, chatBody(undefined, { stream_options: undefined })))
    expect(chunks.every((chunk) => !('usage' in chunk))).toBe(true)
  })

  it('says the same without streaming', async () => {
    await using simulators = await startFast()
    const words = wordsOf(await allChunks(await chat(simulators.openaiUrl, chatBody())))
    const response = await chat(simulators.openaiUrl, chatBody(undefined, { stream: false, stream_options: undefined }))
    expect(await response.json()).toMatchObject({
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: words }, finish_reason: 'stop' }],
      usage: { completion_tokens: countTokens(words) },
    })
  })

  it.each([
    ['max_completion_tokens', 'gpt-6-sol', 'none'],
    ['max_tokens', 'gpt-4o', undefined],
  ])('stops at %s', async (limit, model, effort) => {
    await using simulators = await startFast()
    const body = chatBody(undefined, { model, reasoning_effort: effort, max_completion_tokens: undefined, [limit]: 5 })
    const chunks = await allChunks(await chat(simulators.openaiUrl, body))
    expect(chunks.at(-2)!.choices[0]!.finish_reason).toBe('length')
    expect(chunks.at(-1)!.usage!.completion_tokens).toBe(5)
  })

  it('reads parts, instructions of a developer, and plays the coach', async () => {
    await using simulators = await startFast()
    const messages = [
      { role: 'developer', content: [{ type: 'text', text: sceneHeader({ role: 'coach' }) }] },
      { role: 'user', content: [{ type: 'text', text: 'nothing to coach' }] },
    ]
    const chunks = await allChunks(await chat(simulators.openaiUrl, chatBody([], { messages })))
    expect(wordsOf(chunks)).toBe('')
    expect(simulators.model.requests.all[0]).toMatchObject({ vendor: 'openai', role: 'coach', outcome: 'done' })
  })

  it.each([
    ['no model', { model: undefined }, 400, null],
    ['an unknown model', { model: 'missing' }, 404, 'model_not_found'],
    ['no messages', { messages: undefined }, 400, 'missing_required_parameter'],
    ['an empty list', { messages: [] }, 400, 'empty_array'],
    ['a strange role', { messages: [{ role: 'tool-user', content: 'x' }] }, 400, 'invalid_value'],
    ['a picture', { messages: [{ role: 'user', content: [{ type: 'image_url' }] }] }, 400, 'invalid_value'],
    ['the old limit for a model that thinks', { max_tokens: 5 }, 400, 'unsupported_parameter'],
    ['two limits', { model: 'gpt-4o', reasoning_effort: undefined, max_tokens: 5 }, 400, 'invalid_parameter_combination'],
    ['no tokens', { max_completion_tokens: 0 }, 400, 'integer_below_min_value'],
    ['an effort that the model does not know', { reasoning_effort: 'minimal' }, 400, 'unsupported_value'],
    ['an effort for a model without any', { model: 'gpt-4o' }, 400, null],
    ['stream options without a stream', { stream: false }, 400, null],
  ])('refuses %s in the error shape', async (_name, change, status, code) => {
    await using simulators = await startFast()
    const response = await chat(simulators.openaiUrl, { ...chatBody(), ...change })
    expect(response.status).toBe(status)
    const message = expect.any(String)
    expect(await response.json()).toEqual({
      error: { type: 'invalid_request_error', code, message, param: expect.toBeOneOf([null, message]) },
    })
  })

  it('refuses a body that is no JSON, and keys', async () => {
    await using simulators = await startFast()
    expect((await chat(simulators.openaiUrl, {}, { body: '{' })).status).toBe(400)
    const wrong = await chat(simulators.openaiUrl, chatBody(), { key: 'invalid' })
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { error: { code: 'invalid_api_key' } }])
    expect((await fetch(`${simulators.openaiUrl}/models`)).status).toBe(401)
  })

  it('stops writing when the client leaves', async () => {
    await using simulators = await startSimulators({ pace: { firstTokenMs: [0, 1], tokensPerSecond: 20 } })
    const leave = new AbortController()
    const response = await chat(simulators.openaiUrl, chatBody(), { signal: leave.signal })
    for await (const { choices } of readChunks(response)) if (choices[0]?.delta.content) break
    leave.abort()
    await expect.poll(() => simulators.model.requests.all[0]!.outcome).toBe('disconnected')
  })
})

describe('GET /v1/models', () => {
  it('lists models', async () => {
    await using simulators = await startFast()
    const response = await fetch(`${simulators.openaiUrl}/models`, { headers: { authorization: 'Bearer key' } })
    expect(await response.json()).toMatchObject({ object: 'list', data: [{ id: expect.any(String), object: 'model' }, {}, {}, {}] })
  })
})
