import { sceneHeader } from './client.ts'

/** The fields that tests look at, of any chunk. */
export interface Chunk {
  choices: { delta: { role?: string; content?: string }; finish_reason: string | null }[]
  usage?: Usage | null
  error?: { type: string }
}

export interface Usage {
  prompt_tokens: number
  completion_tokens: number
  total_tokens: number
  prompt_tokens_details: { cached_tokens: number }
}

export function chatBody(lines: string[] = ['La calefacción no funciona.'], more: object = {}): Record<string, unknown> {
  const messages = [
    { role: 'system', content: sceneHeader() },
    { role: 'user', content: '(The talk begins.)' },
    { role: 'assistant', content: 'Dígame, ¿qué pasa ahora con el piso?' },
    ...lines.map((content, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content })),
  ]
  return {
    model: 'gpt-6-sol',
    max_completion_tokens: 300,
    stream: true,
    stream_options: { include_usage: true },
    reasoning_effort: 'none',
    messages,
    ...more,
  }
}

export async function chat(openaiUrl: string, body: unknown, init: RequestInit & { key?: string } = {}): Promise<Response> {
  const { key = 'key', ...rest } = init
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  return await fetch(`${openaiUrl}/chat/completions`, { method: 'POST', headers, body: JSON.stringify(body), ...rest })
}

/** Reads the chunks until `[DONE]`; throws when the stream is cut or malformed. */
export async function* readChunks(response: Response): AsyncGenerator<Chunk> {
  let buffer = ''
  for await (const text of response.body!.pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))) {
    buffer += text
    const events = buffer.split('\n\n')
    buffer = events.pop()!
    for (const event of events) {
      const data = /^data: (.+)$/.exec(event)![1]!
      if (data === '[DONE]') return
      yield JSON.parse(data) as Chunk
    }
  }
  throw new Error('The stream ended without [DONE]')
}

export async function allChunks(response: Response): Promise<Chunk[]> {
  const chunks: Chunk[] = []
  for await (const chunk of readChunks(response)) chunks.push(chunk)
  return chunks
}

export function wordsOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')
}
