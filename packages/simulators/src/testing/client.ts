import type { Pace } from '../pace.ts'
import { startSimulators, type Simulators } from '../start.ts'

export const FAST: Pace = { firstTokenMs: [0, 1], tokensPerSecond: 1_000_000 }

/** The fields that tests look at, of any event. */
export interface WireEvent {
  type: string
  message?: {
    usage: { input_tokens: number; cache_creation_input_tokens: number; cache_read_input_tokens: number; output_tokens: number }
  }
  delta?: { text?: string }
  usage?: { output_tokens: number }
}

export async function startFast(now?: () => number): Promise<Simulators> {
  return await startSimulators({ pace: FAST, ...(now && { now }) })
}

export function sceneHeader(fields: Record<string, string> = {}): string {
  const header = { role: 'partner', scene: 'broken-heating', language: 'es', level: 'B1', partner: 'Carmen Ortega', ...fields }
  return `You play a scene.\n\n# Scene\n${Object.entries(header)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n\nStay in role.`
}

export function partnerBody(lines: string[] = ['La calefacción no funciona.'], more: object = {}): Record<string, unknown> {
  const messages = [
    { role: 'user', content: '(The talk begins.)' },
    { role: 'assistant', content: 'Dígame, ¿qué pasa ahora con el piso?' },
    ...lines.map((content, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content })),
  ]
  return { model: 'claude-test', max_tokens: 300, stream: true, system: sceneHeader(), messages, ...more }
}

export async function post(url: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-api-key': 'key', 'anthropic-version': '2023-06-01' }
  return await fetch(`${url}/v1/messages`, { method: 'POST', headers, body: JSON.stringify(body), ...init })
}

export async function control(url: string, path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return await fetch(`${url}/__control/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Reads the events until the stream ends; throws when it is cut or malformed. */
export async function* readEvents(response: Response): AsyncGenerator<WireEvent> {
  let buffer = ''
  for await (const text of response.body!.pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))) {
    buffer += text
    const events = buffer.split('\n\n')
    buffer = events.pop()!
    for (const event of events) {
      const [type, data] = /^event: (.+)\ndata: (.+)$/.exec(event)!.slice(1) as [string, string]
      const parsed = JSON.parse(data) as WireEvent
      if (parsed.type !== type) throw new Error('event and data disagree')
      yield parsed
    }
  }
}

export async function allEvents(response: Response): Promise<WireEvent[]> {
  const events: WireEvent[] = []
  for await (const event of readEvents(response)) events.push(event)
  return events
}

export function textOf(events: readonly WireEvent[]): string {
  return events
    .filter(({ type }) => type === 'content_block_delta')
    .map(({ delta }) => delta?.text ?? '')
    .join('')
}
