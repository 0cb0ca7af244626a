import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** What it thinks, over and over; nobody else says this word. */
export const THOUGHT = 'Pondering'

/** `fenced`: in the text of the answer. `beside`: in a field of its own. */
export type ThinkingWay = 'fenced' | 'beside'

/** The oldest fields, which every server knows. */
const FIELDS = ['model', 'messages', 'stream', 'max_tokens']

/**
 * A server of a model that thinks, as people run them at home: it speaks Chat Completions in another dialect than OpenAI, and refuses the
 * fields that it does not know. The words are those of the model behind it.
 */
export class ThinkingModel implements AsyncDisposable {
  way: ThinkingWay = 'fenced'
  /** Says figures, thoughts included. */
  counts = false
  /** ms between two pieces. */
  delayMs = 0
  /** Answers that it is in the middle of. */
  open = 0
  readonly thought = `${THOUGHT} what they want. `.repeat(12)
  readonly thoughtTokens = Math.ceil(this.thought.length / 4)
  readonly #behind: string
  readonly #server: Server

  private constructor(behind: string) {
    this.#behind = behind
    this.#server = createServer((request, response) => void this.#serve(request, response))
  }

  static async start(behind: string): Promise<ThinkingModel> {
    const model = new ThinkingModel(behind)
    await new Promise<void>((resolve) => model.#server.listen(0, '127.0.0.1', resolve))
    return model
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await text(request)) as { messages: { role: string; content: unknown }[]; max_tokens: number }
    const unknown = Object.keys(body).find((key) => !FIELDS.includes(key))
    if (unknown || body.messages.some(({ role, content }) => role === 'developer' || typeof content !== 'string')) {
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: { code: 400, message: `unknown: ${unknown}` } }))
      return
    }
    this.open += 1
    response.once('close', () => (this.open -= 1))
    const answer = await this.#ask(body)
    if (response.destroyed) return
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const isFenced = this.way === 'fenced'
    await this.#stream(response, isFenced ? 'content' : 'reasoning_content', isFenced ? `<think>\n${this.thought}\n</think>` : this.thought)
    await this.#stream(response, 'content', `\n\n${answer}`)
    const figures = { prompt_tokens: 500, completion_tokens: Math.ceil((this.thought.length + answer.length) / 4) }
    response.end(
      `${event({}, { finish_reason: 'stop' }, this.counts ? { usage: figures } : { timings: { predicted_n: 1 } })}data: [DONE]\n\n`,
    )
  }

  async #ask({ messages }: { messages: unknown }): Promise<string> {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer behind' }
    const body = JSON.stringify({ model: 'gpt-4o', messages })
    const response = await fetch(`${this.#behind}/chat/completions`, { method: 'POST', headers, body })
    const { choices } = (await response.json()) as { choices: [{ message: { content: string } }] }
    return choices[0].message.content
  }

  async #stream(response: ServerResponse, field: string, words: string): Promise<void> {
    for (let at = 0; at < words.length && !response.destroyed; at += 7) {
      response.write(event({ [field]: words.slice(at, at + 7) }))
      if (this.delayMs > 0) await sleep(this.delayMs)
    }
  }
}

function event(delta: object, choice: object = { finish_reason: null }, more: object = {}): string {
  return `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, ...choice }], ...more })}\n\n`
}
