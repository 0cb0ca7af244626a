/**
 * What servers that speak Chat Completions disagree about, each list in order of preference, the head in use.
 * Ollama counts `max_tokens` and silently ignores the newer name; OpenAI's models that think refuse the old one; Mistral refuses
 * `stream_options`. Thinking is counted against the limit, and would leave a short reply empty: it is asked for as little as possible.
 */
export interface Dialect {
  limits: readonly ('max_completion_tokens' | 'max_tokens')[]
  efforts: readonly ('none' | 'minimal' | 'low' | null)[]
  usages: readonly boolean[]
}

/** OpenAI itself, in its regions and at Azure. */
const OPENAI_HOST = /(^|\.)(api\.openai\.com|openai\.azure\.com)$/

/** How to speak to a server at first. */
export function dialectOf(baseUrl: string): Dialect {
  const isOpenAi = OPENAI_HOST.test(new URL(baseUrl).hostname)
  return {
    limits: isOpenAi ? ['max_completion_tokens', 'max_tokens'] : ['max_tokens', 'max_completion_tokens'],
    efforts: ['none', 'minimal', 'low', null],
    usages: [true, false],
  }
}

/** How to try again after a server has refused a request, or `null` when it was not the dialect. `words`: what the server minds. */
export function nextDialect(dialect: Dialect, status: number | undefined, words: string): Dialect | null {
  if (status !== 400 && status !== 422) return null
  const { limits, efforts, usages } = dialect
  if (/reasoning.?effort|think/i.test(words) && efforts.length > 1) return { ...dialect, efforts: efforts.slice(1) }
  if (/stream_options|include_usage/.test(words) && usages.length > 1) return { ...dialect, usages: usages.slice(1) }
  if (/max_(completion_)?tokens/.test(words)) return limits.length > 1 ? { ...dialect, limits: limits.slice(1) } : null
  // It does not say: without anything that the oldest servers do not know.
  return efforts.length === 1 && usages.length === 1 ? null : { ...dialect, efforts: [null], usages: [false] }
}
