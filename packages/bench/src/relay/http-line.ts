import { Agent, request as httpRequest } from 'node:http'
import type { Socket } from 'node:net'
import { createParser } from './sse.ts'
import { now } from '../cpu.ts'
import { ROLES, type TalkLine } from './relays.ts'
import type { Ear } from './ear.ts'
import type { Role } from './words.ts'

export interface HttpRequest {
  url: string
  headers?: Record<string, string>
  body: string
}

/** A learner who gets every stream as the answer to a POST, as server-sent events. `textOf` finds the words in an event's data. */
export function openHttpLine(requestFor: (role: Role) => HttpRequest, textOf: (data: string) => string): TalkLine {
  const agent = new Agent({ keepAlive: true })
  const sockets = new Set<Socket>()

  async function hearStream(role: Role, ear: Ear): Promise<void> {
    const { url, headers, body } = requestFor(role)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const request = httpRequest(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } })
    request.on('error', reject)
    request.on('socket', (socket) => sockets.add(socket))
    request.on('response', (response) => {
      let at = 0
      const parse = createParser((data) => {
        const text = textOf(data)
        if (text) ear.hear(text, at)
      })
      response.on('data', (chunk: Buffer) => {
        at = now()
        parse(chunk)
      })
      response.on('error', reject)
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`answered with ${response.statusCode}`))))
    })
    request.end(body)
    await promise
    ear.end(now())
  }

  return {
    get bytesRead() {
      return [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0)
    },
    turn: async (listen) => void (await Promise.all(ROLES.map((role) => hearStream(role, listen(role))))),
    close: () => agent.destroy(),
  }
}

/** Words in an event of Anthropic's protocol. */
export function anthropicText(data: string): string {
  if (!data.includes('"content_block_delta"')) return ''
  return (JSON.parse(data) as { delta: { text: string } }).delta.text
}

/** The body of a call to Anthropic, about as long as the product's in the third turn of a talk. */
export function anthropicBody(role: Role, line: string): string {
  return JSON.stringify({ model: 'bench', max_tokens: 400, stream: true, system: peerSystem(role), messages: peerMessages(line) })
}

export function peerSystem(role: Role): string {
  return `role: ${role}\n${'You play one person in a rehearsal of a real conversation. '.repeat(25)}`
}

export function peerMessages(line: string): { role: 'user' | 'assistant'; content: string }[] {
  return [1, 2, 3, 4, 5].map((number) => ({ role: number % 2 === 1 ? 'user' : 'assistant', content: line }))
}
