import { describe, expect, it } from 'vitest'
import { OpenAiCache } from './openai-cache.ts'
import { control, startFast } from './testing/client.ts'
import { allChunks, chat, chatBody, type Usage } from './testing/openai-client.ts'

/** `tokens` of text. */
const text = (tokens: number, char = 'a') => char.repeat(tokens * 4)

describe('OpenAiCache', () => {
  const ask = (cache: OpenAiCache, prompt: string, scope = 'key') => {
    const { usage, keep } = cache.account(scope, prompt)
    keep()
    return usage
  }

  it.each([
    [1023, 0],
    [1024, 1024],
    [1151, 1024],
    [1152, 1152],
    [2000, 1920],
  ])('reads of %i tokens said twice %i', (tokens, read) => {
    const cache = new OpenAiCache(() => 0)
    expect(ask(cache, text(tokens))).toEqual({ input: tokens, written: 0, read: 0 })
    expect(ask(cache, text(tokens))).toEqual({ input: tokens - read, written: 0, read })
  })

  it('reads the longest beginning that two prompts share', () => {
    const cache = new OpenAiCache(() => 0)
    ask(cache, text(1300) + text(500, 'b'))
    expect(ask(cache, text(1300) + text(500, 'c')).read).toBe(1280)
    expect(ask(cache, text(100, 'd') + text(1300)).read).toBe(0)
    expect(ask(cache, text(1300), 'another').read).toBe(0)
  })

  it('forgets after five minutes without use', () => {
    let now = 0
    const cache = new OpenAiCache(() => now)
    ask(cache, text(1024))
    now = 299_000
    expect(ask(cache, text(1024)).read).toBe(1024)
    now += 300_001
    expect(ask(cache, text(1024)).read).toBe(0)
  })
})

describe('cached_tokens', () => {
  it('says what was read, once the first response has begun', async () => {
    await using simulators = await startFast()
    await control(simulators.url, 'pace', { firstTokenMs: [100, 100] })
    const body = chatBody([text(1200)])
    const usageOf = async (): Promise<Usage> => (await allChunks(await chat(simulators.openaiUrl, body))).at(-1)!.usage!
    const [first, second] = await Promise.all([usageOf(), usageOf()])
    expect([first, second].map((usage) => usage.prompt_tokens_details.cached_tokens)).toEqual([0, 0])
    const cached = (await usageOf()).prompt_tokens_details.cached_tokens
    expect(cached).toBe(first.prompt_tokens - (first.prompt_tokens % 128))
    expect(cached).toBeGreaterThan(1024)
  })
})
