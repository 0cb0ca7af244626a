import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { ReplyView, TurnView } from '@parley/contracts/practice'
import type { Actor, Deps } from '@parley/core/deps'
import { loadTalkSnapshot } from '@parley/core/practice/load-talk'
import { replaceTurn } from '@parley/core/practice/replace-turn'
import { retryReply } from '@parley/core/practice/retry-reply'
import { takeTurn } from '@parley/core/practice/take-turn'
import { createTestClock } from '@parley/core/testing/clock'
import { anthropicLlm } from '@parley/providers/llm/anthropic'
import { serverConfig } from '@parley/server/config'
import { createDeps } from '@parley/server/deps'
import { withClient } from '../place.ts'
import { createPerson, createTalk, openRegistry, SESSION_KEY } from '../people.ts'
import { type BilledCall, type BilledProvider, startBilledProvider } from './billed-provider.ts'
import type { Step } from './script.ts'

export interface LivedSession {
  /** In order, with the number of the turn that they are about. */
  calls: (BilledCall & { turn: number })[]
  /** What our own books say of the same session. */
  booked: { input: number; written: number; read: number }
}

/** Plays a script through the real actions, the real adapter and a real database; only the clock is ours. */
export async function playSession(databaseUrl: string, script: readonly Step[]): Promise<LivedSession> {
  const clock = createTestClock()
  await using provider = await startBilledProvider(() => clock.now())
  const llm = (model: string) => anthropicLlm({ apiKey: 'bench', model, baseUrl: provider.url })
  const config = serverConfig.parse({
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'http://bench.test',
    SESSION_KEY,
    ANTHROPIC_API_KEY: 'bench',
    LOG_LEVEL: 'silent',
  })
  const running = new Set<Promise<unknown>>()
  await using deps = createDeps(config, {
    clock,
    llms: { partner: llm('partner'), coach: llm('coach'), examiner: llm('examiner') },
    background: (_name, work) => void running.add(work),
  })
  const settled = async () => {
    for (const work of running) await work
    running.clear()
  }
  await using registry = await openRegistry(databaseUrl)
  const { actor } = await createPerson(registry)
  const conversationId = await createTalk(registry, { actor })

  const calls: LivedSession['calls'] = []
  let turn = 0
  for (const step of script) {
    if (step.type === 'pass') {
      clock.pass(step.ms)
      continue
    }
    provider.words = { partner: step.partner, coach: step.coach }
    provider.breakNext = step.type === 'say' ? step.breaks : null
    const from = provider.calls.length
    if (step.type === 'say') turn += 1
    await act(deps, actor, conversationId, step, settled)
    calls.push(...provider.calls.slice(from).map((call) => ({ ...call, turn })))
    check(provider, step)
  }
  return { calls, booked: await readBooks(databaseUrl, conversationId) }
}

/** Says it, waits until both have answered, and asks again for a reply that broke. */
async function act(
  deps: Deps,
  actor: Actor,
  conversationId: ConversationId,
  step: Exclude<Step, { type: 'pass' }>,
  settled: () => Promise<void>,
): Promise<void> {
  if (step.type === 'say') {
    await takeTurn(deps, actor, { conversationId, clientMessageId: deps.ids.next() as ClientMessageId, text: step.line })
  } else {
    const turnId = (await snapshot()).turn.id
    await replaceTurn(deps, actor, { conversationId, turnId, editId: deps.ids.next() as ClientMessageId, text: step.line })
  }
  await settled()
  const broken = (await snapshot()).replies.find(({ state }) => state === 'failed' || state === 'interrupted')
  if (broken) await retryReply(deps, actor, { conversationId, replyId: broken.id })
  await settled()
  const { replies } = await snapshot()
  for (const role of ['partner', 'coach'] as const) {
    const newest = replies.findLast((reply) => reply.role === role)
    if (newest?.state !== 'done') throw new Error(`the ${role} is ${newest?.state} in the end`)
  }

  async function snapshot(): Promise<{ turn: TurnView; replies: ReplyView[] }> {
    const { turns, replies } = await loadTalkSnapshot(deps, actor, conversationId)
    const turn = turns.at(-1)
    if (!turn) throw new Error('nothing was said')
    return { turn, replies: replies.filter(({ turnId }) => turnId === turn.id) }
  }
}

function check({ breakNext }: BilledProvider, step: Step): void {
  if (breakNext !== null) throw new Error(`no ${breakNext} was asked at ${JSON.stringify(step)}`)
}

async function readBooks(databaseUrl: string, conversationId: ConversationId): Promise<LivedSession['booked']> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<LivedSession['booked']>(
      `SELECT sum(input_tokens)::int AS input, sum(cache_write_tokens)::int AS written, sum(cache_read_tokens)::int AS read
       FROM usage_records WHERE conversation_id = $1`,
      [conversationId],
    )
    return rows[0] ?? { input: 0, written: 0, read: 0 }
  })
}
