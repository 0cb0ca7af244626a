import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { loadTalkSnapshot } from './load-talk.ts'
import { replaceTurn } from './replace-turn.ts'
import { takeTurn } from './take-turn.ts'

let deps: TestDeps
let actor: Actor
let conversationId: ConversationId
beforeEach(async () => {
  deps = await createTestDeps()
  actor = await createActor(deps, { tokens: 30_000 })
  conversationId = await createTalk(deps, actor)
})
afterEach(() => deps[Symbol.asyncDispose]())

const key = () => randomUUID() as ClientMessageId
const say = (text: string, clientMessageId = key()) => takeTurn(deps, actor, { conversationId, clientMessageId, text })
const snapshot = () => loadTalkSnapshot(deps, actor, conversationId)
const lastTurn = async () => (await snapshot()).turns.at(-1)?.id ?? expect.fail('no turn')
const replace = async (text: string, editId = key()) => replaceTurn(deps, actor, { conversationId, turnId: await lastTurn(), editId, text })

it('says the last turn anew: its replies go, and it is answered again', async () => {
  const id = key()
  await say('Hola', id)
  await deps.settled()
  const before = await snapshot()
  const editId = key()
  const [first] = [await replace('Buenos días', editId), await deps.settled()]
  expect(first.turn).toMatchObject({ text: 'Buenos días', isEdited: true, number: 1 })

  const { turns, replies } = await snapshot()
  expect(turns).toMatchObject([{ text: 'Buenos días', state: 'answered', isEdited: true }])
  expect(replies.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(['answer done', 'note done'])
  expect(replies.some(({ id: replyId }) => before.replies.some((reply) => reply.id === replyId))).toBe(false)
  expect(JSON.stringify(deps.llms.partner.requests.at(-1))).not.toContain('Hola"')
  // Its own repeat, and the repeat of what was sent at first, are no news.
  await expect(replace('Buenos días', editId)).resolves.toMatchObject({ turn: { text: 'Buenos días' } })
  await expect(say('Hola', id)).resolves.toMatchObject({ turn: { text: 'Buenos días' } })
  await expect(replace('Otra cosa', editId)).rejects.toMatchObject({ code: 'conflict' })
  expect(deps.llms.partner.requests).toHaveLength(2)
})

it('takes an edit that comes once more after a later one for done', async () => {
  await say('Hola')
  await deps.settled()
  const [first, second] = [key(), key()]
  for (const [text, editId] of [
    ['Buenas', first],
    ['Buenas tardes', second],
  ] as const) {
    await replace(text, editId)
    await deps.settled()
  }
  const asked = deps.llms.partner.requests.length
  await expect(replace('Buenas', first)).resolves.toMatchObject({ turn: { text: 'Buenas tardes' } })
  await deps.settled()
  expect((await snapshot()).turns).toMatchObject([{ text: 'Buenas tardes', state: 'answered' }])
  expect(deps.llms.partner.requests).toHaveLength(asked)
})

it('refuses while something streams, for a turn that is not the last, and when nothing is left to pay', async () => {
  await say('Hola')
  await expect(replace('Buenas')).rejects.toMatchObject({ code: 'conflict' })
  await deps.settled()
  const first = await lastTurn()
  await say('¿Y el martes?')
  await deps.settled()
  await expect(replaceTurn(deps, actor, { conversationId, turnId: first, editId: key(), text: 'x' })).rejects.toMatchObject({
    code: 'conflict',
  })
  const before = await snapshot()
  await deps.sql.query('UPDATE budgets SET granted = spent + held')
  await expect(replace('Buenas')).rejects.toMatchObject({ code: 'budget-spent' })
  expect({ ...(await snapshot()), budget: null }).toEqual({ ...before, budget: null })
})

it('waits for an earlier turn that is still open, also behind one that nobody answers', async () => {
  await say('Hola')
  await say('Quiero hacerme daño')
  await expect(replace('Estoy bien')).rejects.toMatchObject({ code: 'conflict' })
  await deps.settled()
  await expect(replace('Estoy bien')).resolves.toMatchObject({ turn: { number: 2, needsCare: false } })
})

it('does not take the figures of what was taken back for the new words', async () => {
  await say('a'.repeat(400))
  await deps.settled()
  deps.clock.pass(1)
  await replace('b'.repeat(401))
  await deps.settled()
  const records = await deps.prisma.usageRecord.findMany({ where: { purpose: 'partner' }, orderBy: { createdAt: 'asc' } })
  expect(records.map(({ promptBytes }) => promptBytes > 0)).toEqual([false, true])
})
