import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { CoachAsk, PracticeDurableFrame, TalkSnapshot } from '@parley/contracts/practice'
import type { ServerFrame } from '@parley/contracts/socket'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyTalkFrame } from '@parley/contracts/apply-talk-frame'
import { createWorld, type World } from './world.ts'

/** What a learner may do to a talk that everybody else's tab must hear of. */
type Action =
  | { kind: 'say'; text: string }
  /** `settled`: after everything has ended, so that it is not refused. */
  | { kind: 'edit'; text: string; settled: boolean }
  | { kind: 'ask'; ask: CoachAsk['ask'] }
  | { kind: 'stop' }
  | { kind: 'mode'; coachMode: 'live' | 'on-request' | 'silent' }
  | { kind: 'rename'; title: string }
  /** Of the partner's newest line. */
  | { kind: 'gloss' }
  | { kind: 'remove-and-restore' }
  | { kind: 'settle' }
  | { kind: 'reload' }
  | { kind: 'end'; settled: boolean }

const words = fc.constantFrom(
  'Hola',
  'Buenos días',
  'La calefacción no funciona',
  '¿Cuándo viene?',
  'Mañana no puedo',
  'Quiero hacerme daño',
)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('say'), text: words }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit'), text: words, settled: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('ask'),
      ask: fc.constantFrom<CoachAsk['ask']>(
        { kind: 'next' },
        { kind: 'ideas' },
        { kind: 'advice', question: 'Why?' },
        { kind: 'gloss', replyId: null },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('gloss') }) },
  fc.record({ kind: fc.constant('remove-and-restore') }),
  fc.record({ kind: fc.constant('stop') }),
  fc.record({ kind: fc.constant('mode'), coachMode: fc.constantFrom('live', 'on-request', 'silent') }),
  fc.record({ kind: fc.constant('rename'), title: fc.constantFrom('', 'Rent') }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('settle') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reload') }) },
  fc.record({ kind: fc.constant('end'), settled: fc.boolean() }),
) as fc.Arbitrary<Action>

/** As most calls do, it costs far less than was held. */
const CHEAP = { inputTokens: 300, outputTokens: 10 }
/** Enough for all, and what pays partner and coach only one after the other. */
const tokens = fc.constantFrom(25_000, 4_200)

let world: World
beforeAll(async () => {
  world = await createWorld({
    partner: () => ({ text: 'El martes va un técnico.', delayMs: 1, usage: CHEAP }),
    coach: () => ({ text: 'means: Good day.\nsay: Buenas\nnote: Polite.', delayMs: 1, usage: CHEAP }),
  })
})
afterAll(() => world[Symbol.asyncDispose]())

const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 40)

it('shows in every tab what a fresh one would, whatever is done to a talk, and however often tabs come back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), tokens, async (actions, granted) => {
      const guest = await world.guest()
      const { conversationId } = guest
      await limit(guest, granted)
      const load = () => guest.trpc.practice.load.query({ conversationId })
      const oldest = await load()
      const socket = await guest.socket()
      await socket.hello(conversationId, oldest.lastSeq)
      // Tabs that loaded somewhere in between, each with its own line.
      const tabs = [{ snapshot: oldest, socket }]
      for (const one of actions) {
        if (one.kind === 'reload') {
          const snapshot = await load()
          const line = await guest.socket()
          await line.hello(conversationId, snapshot.lastSeq)
          tabs.push({ snapshot, socket: line })
        } else await perform(one, { guest, socket, conversationId })
      }
      await world.deps.settled()
      const fresh = await load()
      for (const tab of tabs) {
        await tab.socket.until((frame) => fresh.lastSeq === tab.snapshot.lastSeq || ('seq' in frame && frame.seq === fresh.lastSeq))
        expect(withoutBudget(replay(tab.snapshot, tab.socket.frames))).toEqual(withoutBudget(fresh))
        tab.socket.raw.close()
      }
    }),
    { numRuns: RUNS },
  )
}, 120_000)

type Guest = Awaited<ReturnType<World['guest']>>

async function limit({ conversationId }: Guest, granted: number): Promise<void> {
  const { userId } = await world.deps.prisma.talk.findUniqueOrThrow({ where: { conversationId } })
  await world.deps.prisma.budget.updateMany({ where: { account: { users: { some: { id: userId } } } }, data: { granted } })
}

async function perform(
  one: Action,
  { guest, socket, conversationId }: { guest: Guest; socket: Awaited<ReturnType<Guest['socket']>>; conversationId: ConversationId },
): Promise<void> {
  if (one.kind === 'settle') return world.deps.settled()
  if ((one.kind === 'edit' || one.kind === 'end') && one.settled) await world.deps.settled()
  // Refusals are answers too: what was refused must have changed nothing.
  if (one.kind === 'mode') return void (await guest.trpc.practice.setCoachMode.mutate({ conversationId, coachMode: one.coachMode }))
  if (one.kind === 'rename') return void (await guest.trpc.practice.rename.mutate({ conversationId, title: one.title }))
  if (one.kind === 'end') return void (await guest.trpc.practice.end.mutate({ conversationId }).catch(() => {}))
  if (one.kind === 'say') return void (await socket.say(conversationId, one.text, randomUUID() as ClientMessageId))
  if (one.kind === 'stop') return void (await socket.request({ type: 'reply-stop', conversationId }))
  if (one.kind === 'ask') {
    return void (await socket.request({ type: 'coach-ask', conversationId, askId: randomUUID() as ClientMessageId, ask: one.ask }))
  }
  if (one.kind === 'remove-and-restore') {
    await guest.trpc.practice.remove.mutate({ conversationId })
    return void (await guest.trpc.practice.restore.mutate({ conversationId }))
  }
  if (one.kind === 'gloss') {
    const answer = (await guest.trpc.practice.load.query({ conversationId })).replies.findLast(({ kind }) => kind === 'answer')
    const ask = { kind: 'gloss' as const, replyId: answer?.id ?? null }
    return void (await socket.request({ type: 'coach-ask', conversationId, askId: randomUUID() as ClientMessageId, ask }))
  }
  if (one.kind === 'edit') {
    const last = (await guest.trpc.practice.load.query({ conversationId })).turns.at(-1)
    const editId = randomUUID() as ClientMessageId
    if (last) await socket.request({ type: 'turn-replace', conversationId, turnId: last.id, editId, text: one.text })
  }
}

const OF_TALK = new Set(['turn-added', 'turn-changed', 'turn-replaced', 'talk-changed', 'reply-end'])

function isOfTalk(frame: ServerFrame): frame is PracticeDurableFrame {
  return OF_TALK.has(frame.type)
}

function replay(snapshot: TalkSnapshot, frames: readonly ServerFrame[]): TalkSnapshot {
  return frames.reduce((state, frame) => (isOfTalk(frame) ? applyTalkFrame(state, frame) : state), snapshot)
}

/** Facts alone, in one order: which of two replies ended first is not one, and the budget has a frame of its own. */
function withoutBudget(snapshot: TalkSnapshot) {
  const replies = snapshot.replies.filter(({ state }) => state !== 'streaming').toSorted((a, b) => a.id.localeCompare(b.id))
  return { ...snapshot, replies, budget: null }
}
