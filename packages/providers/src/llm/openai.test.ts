import type { AddressInfo } from 'node:net'
import { startSimulators } from '@parley/simulators/start'
import Fastify from 'fastify'
import { describe, expect, it, vi } from 'vitest'
import { CONFORMANCE_REQUEST } from './conformance.ts'
import { OPENAI_URL, openAiLlm } from './openai.ts'
import type { Llm, LlmPart, LlmRequest } from './port.ts'

async function read(llm: Llm, request: LlmRequest = CONFORMANCE_REQUEST): Promise<LlmPart[]> {
  const parts: LlmPart[] = []
  for await (const part of llm.stream(request, new AbortController().signal)) parts.push(part)
  return parts
}

function textOf(parts: readonly LlmPart[], type: 'delta' | 'thought'): string {
  return parts.map((part) => (part.type === type ? part.text : '')).join('')
}

type Body = Record<string, unknown>
type Answer = { status: number; error: object } | { chunks: (object | '[DONE]')[] }

/** A server that only resembles OpenAI. */
async function startServer(answer: (body: Body) => Answer) {
  const app = Fastify({ forceCloseConnections: true })
  const bodies: Body[] = []
  const headers: Record<string, unknown>[] = []
  app.post('/v1/chat/completions', (request, reply) => {
    bodies.push(request.body as Body)
    headers.push(request.headers)
    const given = answer(request.body as Body)
    if ('status' in given) return reply.code(given.status).send(given.error)
    const events = given.chunks.map((chunk) => `data: ${chunk === '[DONE]' ? chunk : JSON.stringify(chunk)}\n\n`)
    return reply.type('text/event-stream').send(events.join(''))
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const baseUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/v1`
  return { baseUrl, bodies, headers, [Symbol.asyncDispose]: () => app.close() }
}

const says = (content: string) => ({ choices: [{ index: 0, delta: { content } }] })
const stops = (reason: string, more: object = {}) => ({ choices: [{ index: 0, delta: {}, finish_reason: reason }], ...more })
const counts = (usage: object) => ({ choices: [], usage })

describe('openAiLlm', () => {
  it('sends one system message, the limit, and asks for the usage', async () => {
    await using server = await startServer(() => ({ chunks: [says('Hola.'), stops('stop'), '[DONE]'] }))
    await read(openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl }), {
      system: [{ text: 'One.', cacheUntilHere: true }, { text: 'Two.' }],
      messages: [{ role: 'user', blocks: [{ text: 'Hola' }] }],
      maxOutputTokens: 77,
    })
    expect(server.bodies).toEqual([
      {
        model: 'm',
        messages: [
          { role: 'system', content: 'One.\n\nTwo.' },
          { role: 'user', content: 'Hola' },
        ],
        stream: true,
        stream_options: { include_usage: true },
        max_tokens: 77,
        reasoning_effort: 'none',
      },
    ])
  })

  it('takes nothing from the environment, and tells the server nothing of ours', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'environment')
    vi.stubEnv('OPENAI_ADMIN_KEY', 'environment')
    vi.stubEnv('OPENAI_ORG_ID', 'environment')
    vi.stubEnv('OPENAI_PROJECT_ID', 'environment')
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-environment: environment\nauthorization: environment')
    vi.stubEnv('OPENAI_LOG', 'debug')
    const log = vi.spyOn(console, 'debug').mockImplementation(() => {})
    await using server = await startServer(() => ({ chunks: [says('Hola.'), stops('stop')] }))
    await read(openAiLlm({ apiKey: 'mine', model: 'm', baseUrl: server.baseUrl }))
    vi.unstubAllEnvs()
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
    expect(server.headers[0]).toMatchObject({ authorization: 'Bearer mine' })
    expect(JSON.stringify(server.headers[0])).not.toMatch(/environment|stainless/)
  })

  it('takes what was cached out of the input', async () => {
    await using simulators = await startSimulators({ pace: { firstTokenMs: [0, 1], tokensPerSecond: 100_000 } })
    const llm = openAiLlm({ apiKey: 'k', model: 'gpt-6-sol', baseUrl: simulators.openaiUrl })
    const long = { ...CONFORMANCE_REQUEST, system: [...CONFORMANCE_REQUEST.system, { text: 'Stay in role. '.repeat(400) }] }
    const usageOf = async () => {
      const end = (await read(llm, long)).at(-1)
      return end?.type === 'end' ? end.usage! : expect.unreachable()
    }
    const first = await usageOf()
    const second = await usageOf()
    expect(first).toMatchObject({ cacheReadTokens: 0, cacheWriteTokens: 0 })
    expect(second.cacheReadTokens).toBeGreaterThan(1024)
    expect(second.inputTokens + second.cacheReadTokens).toBe(first.inputTokens)
  })

  it.each<[string, object, object | null]>([
    ['no usage at all', {}, null],
    ['usage beside the reason', { usage: { prompt_tokens: 9, completion_tokens: 2 } }, { inputTokens: 9, outputTokens: 2 }],
    ['usage without output', { usage: { prompt_tokens: 9 } }, null],
    [
      'more cached than there was',
      { usage: { prompt_tokens: 9, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 10 } } },
      null,
    ],
    [
      'what was written to a cache',
      { usage: { prompt_tokens: 9, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 3, cache_write_tokens: 4 } } },
      { inputTokens: 2, cacheReadTokens: 3, cacheWriteTokens: 4, outputTokens: 2 },
    ],
    ['details that are null', { usage: { prompt_tokens: 9, completion_tokens: 2, prompt_tokens_details: null } }, { inputTokens: 9 }],
  ])('reads a server that sends %s', async (_name, more, usage) => {
    await using server = await startServer(() => ({ chunks: [says('Hola.'), stops('stop', more)] }))
    const parts = await read(openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl }))
    const expected = usage && { cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 2, ...usage }
    expect(parts.filter(({ type }) => type !== 'thought')).toEqual([
      { type: 'start', usage: null },
      { type: 'delta', text: 'Hola.' },
      { type: 'end', usage: expected, reason: 'complete' },
    ])
  })

  it('reads the last of several counts, and the limit as the reason', async () => {
    const usage = (completion_tokens: number) => ({ prompt_tokens: 5, completion_tokens })
    await using server = await startServer(() => ({
      chunks: [{ ...says('H'), usage: usage(1) }, stops('length'), counts(usage(3)), '[DONE]'],
    }))
    const end = (await read(openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl }))).at(-1)
    expect(end).toMatchObject({ reason: 'length', usage: { inputTokens: 5, outputTokens: 3 } })
  })

  it.each<[string, Answer, string, boolean]>([
    ['ends without a reason', { chunks: [says('Ho')] }, 'stream ended early', true],
    ['says DONE without a reason', { chunks: [says('Ho'), '[DONE]'] }, 'stream ended early', true],
    ['fails inside the stream', { chunks: [says('Ho'), { error: { message: 'x' } }] }, 'status in stream', true],
    ['refuses the key', { status: 401, error: { error: { message: 'x' } } }, 'status 401', false],
    ['does not know the model', { status: 404, error: { error: { message: 'x' } } }, 'status 404', false],
    ['is busy', { status: 429, error: {} }, 'status 429', true],
    ['cannot take the request', { status: 400, error: { error: { message: 'too long' } } }, 'status 400', false],
  ])('throws a ProviderError when the server %s', async (_name, answer, message, retryable) => {
    await using server = await startServer(() => answer)
    const error = await read(openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl })).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'ProviderError', provider: 'openai', message, retryable })
  })

  it('throws a retryable ProviderError when nobody listens', async () => {
    const server = await startServer(() => ({ chunks: [] }))
    await server[Symbol.asyncDispose]()
    const { baseUrl } = server
    const error = await read(openAiLlm({ apiKey: 'k', model: 'm', baseUrl })).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'ProviderError', message: 'no connection', retryable: true })
  })

  it.each([
    ['gpt-6-sol', ['max_completion_tokens', 'none']],
    ['gpt-5-mini', ['max_completion_tokens', 'minimal']],
    ['gpt-4o', ['max_tokens', undefined]],
  ])('finds the dialect of %s, and keeps to it', async (model, [limit, effort]) => {
    await using simulators = await startSimulators({ pace: { firstTokenMs: [0, 1], tokensPerSecond: 100_000 } })
    const llm = openAiLlm({ apiKey: 'k', model, baseUrl: simulators.openaiUrl })
    for (const _ of [1, 2]) expect((await read(llm)).at(-1)).toMatchObject({ type: 'end', usage: { outputTokens: expect.any(Number) } })
    const bodies = simulators.model.requests.all.map(({ body }) => body as Body)
    expect(bodies).toHaveLength(2)
    for (const body of bodies) expect([body[limit!], body.reasoning_effort]).toEqual([CONFORMANCE_REQUEST.maxOutputTokens, effort])
  })

  it('forgets what a server refused once', async () => {
    let isOdd = true
    await using server = await startServer(() => {
      const refuses = isOdd
      isOdd = false
      return refuses ? { status: 400, error: {} } : { chunks: [says('Hola.'), stops('stop')] }
    })
    const llm = openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl })
    await read(llm)
    await read(llm)
    const later = performance.now() + 5 * 60_000
    const now = vi.spyOn(performance, 'now').mockReturnValue(later)
    await read(llm)
    now.mockRestore()
    expect(server.bodies.map((body) => 'stream_options' in body)).toEqual([true, false, false, true])
  })

  it.each<[string, object[]]>([
    ['fenced in the answer', [says('<thi'), says('nk>\nShe asks.</th'), says('ink>\n\nHo'), says('la.')]],
    ['as reasoning_content', [{ choices: [{ delta: { content: null, reasoning_content: 'She asks.' } }] }, says('\n\nHo'), says('la.')]],
    ['as reasoning', [{ choices: [{ delta: { content: '', reasoning: 'She asks.' } }] }, says('Ho'), says('la.')]],
    [
      'as parts',
      [
        { choices: [{ delta: { content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'She asks.' }] }, null, 7] } }] },
        says('Hola.'),
      ],
    ],
  ])('keeps apart what a model thinks, %s', async (_name, chunks) => {
    await using server = await startServer(() => ({ chunks: [...chunks, stops('stop')] }))
    const parts = await read(openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl }))
    expect(textOf(parts, 'delta')).toBe('Hola.')
    expect(textOf(parts, 'thought')).toContain('She asks.')
  })

  it('goes on knowing that the prompt begins a thought, however long nobody asked', async () => {
    await using server = await startServer(() => ({ chunks: [says('She asks.</think>Hola.'), stops('stop')] }))
    const llm = openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl })
    await read(llm)
    const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 24 * 60 * 60 * 1000)
    expect(textOf(await read(llm), 'delta')).toBe('Hola.')
    now.mockRestore()
  })

  it('shows nothing of a thought that the prompt began, and unlearns it where none ends', async () => {
    const answers = ['She asks.</think>Hola.', 'She asks.</think>Hola.', 'Hola, Nina.', 'Hola.', '<think>x</think>Hola.']
    await using server = await startServer(() => ({ chunks: [...(answers.shift() ?? '')].map(says).concat(stops('stop') as never) }))
    const llm = openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl })
    const said = async () => (await read(llm)).flatMap((part) => (part.type === 'delta' ? part.text : []))
    expect((await said()).join('')).toBe('Hola.')
    expect((await said()).join('')).toBe('Hola.')
    expect(await said()).toEqual(['Hola, Nina.'])
    expect(await said()).toEqual(Array.from('Hola.'))
    expect((await said()).join('')).toBe('Hola.')
  })

  it('shows nothing of a first answer that was cut where it may still be thinking', async () => {
    const answers: Answer[] = [{ chunks: [says('She as'), stops('length')] }, { chunks: [says('She asks.</think>Hola.'), stops('stop')] }]
    await using server = await startServer(() => answers.shift() ?? expect.unreachable())
    const llm = openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl })
    expect(textOf(await read(llm), 'delta')).toBe('')
    expect(textOf(await read(llm), 'delta')).toBe('Hola.')
  })

  it('waits for nothing at OpenAI, whose prompts begin no thought', async () => {
    await using server = await startServer(() => ({ chunks: [says('Ho'), says('la.'), stops('stop')] }))
    const fetchReal = fetch
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => fetchReal(url.replace(OPENAI_URL, server.baseUrl), init))
    const parts = await read(openAiLlm({ apiKey: 'k', model: 'm' }))
    vi.unstubAllGlobals()
    expect(parts.flatMap((part) => (part.type === 'delta' ? part.text : []))).toEqual(['Ho', 'la.'])
  })

  it('learns nothing from signs that somebody wrote in a line', async () => {
    const answers = [['Hola.'], ['Ho</think>', 'la.'], ['Ho', 'la.']]
    await using server = await startServer(() => ({ chunks: [...(answers.shift() ?? []).map(says), stops('stop')] }))
    const llm = openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl })
    const line = { role: 'user' as const, blocks: [{ text: 'Repite: </think>' }] }
    const countDeltas = async () =>
      (await read(llm, { ...CONFORMANCE_REQUEST, messages: [line] })).filter(({ type }) => type === 'delta').length
    expect([await countDeltas(), await countDeltas(), await countDeltas()]).toEqual([1, 2, 2])
  })

  it('speaks to a server that takes nothing but the oldest fields, and refuses without a word', async () => {
    const known = ['model', 'messages', 'stream', 'max_tokens']
    await using server = await startServer((body) =>
      Object.keys(body).every((key) => known.includes(key))
        ? { chunks: [says('Hola.'), stops('stop'), '[DONE]'] }
        : { status: 422, error: { detail: 'no' } },
    )
    const llm = openAiLlm({ apiKey: 'k', model: 'm', baseUrl: server.baseUrl })
    expect((await read(llm)).at(-1)).toMatchObject({ type: 'end', usage: null })
    await read(llm)
    expect(server.bodies).toHaveLength(3)
  })
})
