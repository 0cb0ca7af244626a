import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseMessagesRequest } from '@parley/simulators/anthropic-request'
import { anthropicWire } from '@parley/simulators/anthropic-wire'
import { countTokens } from '@parley/simulators/count-tokens'
import { type InputUsage, PromptCache, type PromptBlock } from '@parley/simulators/prompt-cache'
import type { Reply } from '@parley/simulators/wire'

export type CostRole = 'partner' | 'coach'

/** One call as it was asked and billed. */
export interface BilledCall {
  role: CostRole
  blocks: readonly PromptBlock[]
  usage: InputUsage
}

export interface BilledProvider extends AsyncDisposable {
  url: string
  calls: BilledCall[]
  /** What is said next by a role. */
  words: Record<CostRole, string>
  /** The next stream of this role breaks in its middle. */
  breakNext: CostRole | null
}

/** Speaks Anthropic's protocol and bills by its cache's rules, which are the simulators'; `now`, epoch ms, is the script's clock. */
export async function startBilledProvider(now: () => number): Promise<BilledProvider> {
  const cache = new PromptCache(now)
  const provider: BilledProvider = {
    url: '',
    calls: [],
    words: { partner: '', coach: '' },
    breakNext: null,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
  const server = createServer((request, response) => void answer(provider, cache, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  provider.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return provider
}

async function answer(provider: BilledProvider, cache: PromptCache, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk as string
  const { model, system, blocks } = parseMessagesRequest(JSON.parse(body))
  const role: CostRole = /^role: coach$/m.test(system) ? 'coach' : 'partner'
  const { usage, keep } = cache.account(model, blocks)
  provider.calls.push({ role, blocks, usage })
  const breaks = provider.breakNext === role
  if (breaks) provider.breakNext = null

  const text = provider.words[role]
  const id = String(provider.calls.length)
  const reply: Reply = { id, requestId: `req_${id}`, model, text, isCut: false, input: usage, outputTokens: countTokens(text) }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  // A prefix can be read from the moment when the response that wrote it begins.
  keep()
  const middle = Math.floor(text.length / 2)
  const { start, first, delta, end, overloaded } = anthropicWire
  response.write(start(reply) + first(reply) + delta(reply, text.slice(0, middle), 0))
  response.end(breaks ? overloaded : delta(reply, text.slice(middle), 1) + end(reply))
}
