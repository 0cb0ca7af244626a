import { type Simulators, startSimulators } from '@parley/simulators/start'
import { anthropicLlm } from './anthropic.ts'
import { describeLlm, type Failure, type LlmUnderTest } from './conformance.ts'
import { fakeLlm, type FakeReply } from './fake.ts'
import { openAiLlm } from './openai.ts'
import type { Llm } from './port.ts'

describeLlm('fake', async () => {
  const said: FakeReply = { text: 'El martes va un técnico.' }
  let next: Partial<FakeReply> = {}
  const failures: Record<Failure, Partial<FakeReply>> = {
    'rate-limit': { failAfter: 0 },
    'server-error': { failAfter: 0 },
    overloaded: { failAfter: 0 },
    'error-event': { failAfter: 2 },
    malformed: { failAfter: 2 },
    truncated: { failAfter: 2 },
    cut: { failAfter: 2 },
    'hang-first': { hangAfter: 0 },
    'hang-between': { hangAfter: 2 },
    'slow-drip': { chunk: 1, delayMs: 100 },
    'fast-drip': { chunk: 1 },
    'wrong-usage': { uncounted: true },
  }
  const llm = fakeLlm(() => {
    const reply = { ...said, ...next }
    next = {}
    return reply
  })
  return {
    llm,
    fail: async (failure) => void (next = failures[failure]),
    open: () => llm.open,
    close: async () => {},
  }
})

describeLlm('anthropic', () => atSimulator(({ url }) => anthropicLlm({ apiKey: 'simulated', model: 'claude-sonnet-5-5', baseUrl: url })))
describeLlm('openai', () => atSimulator(({ openaiUrl }) => openAiLlm({ apiKey: 'simulated', model: 'gpt-6-sol', baseUrl: openaiUrl })))

async function atSimulator(connect: (simulators: Simulators) => Llm): Promise<LlmUnderTest> {
  const simulators = await startSimulators({ pace: { firstTokenMs: [5, 10], tokensPerSecond: 2000 } })
  const failures: Record<Failure, object> = {
    'rate-limit': { kind: 'status-429' },
    'server-error': { kind: 'status-500' },
    overloaded: { kind: 'status-529' },
    'error-event': { kind: 'error-event-mid-stream', afterChunks: 1 },
    malformed: { kind: 'malformed-sse', afterChunks: 1 },
    truncated: { kind: 'truncated-utf8', afterChunks: 1 },
    cut: { kind: 'cut-mid-stream', afterChunks: 1 },
    'hang-first': { kind: 'hang-first-byte' },
    'hang-between': { kind: 'hang-mid-stream', afterChunks: 1 },
    'slow-drip': { kind: 'drip', everyMs: 100 },
    'fast-drip': { kind: 'drip', everyMs: 0 },
    'wrong-usage': { kind: 'wrong-usage' },
  }
  return {
    llm: connect(simulators),
    async fail(failure) {
      const body = JSON.stringify({ times: 1, ...failures[failure] })
      await fetch(`${simulators.url}/__control/failures`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    },
    open: () => simulators.model.requests.all.filter(({ outcome }) => outcome === 'open').length,
    close: () => simulators.close(),
  }
}
