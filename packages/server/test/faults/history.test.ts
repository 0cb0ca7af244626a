import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId, TurnId } from '@parley/contracts/ids'
import type { TurnView } from '@parley/contracts/practice'
import type { Actor } from '@parley/core/deps'
import { takeTurn } from '@parley/core/practice/take-turn'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { createActor, createTalk } from '@parley/core/testing/factories'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditBudgets } from './budgets.ts'
import { History, judge, SPOTLESS, type Verdict } from './history.ts'

let deps: TestDeps
let actor: Actor
let conversationId: ConversationId
let turn: TurnView
beforeAll(async () => {
  deps = await createTestDeps()
  actor = await createActor(deps)
  conversationId = await createTalk(deps, actor)
  const clientMessageId = randomUUID() as ClientMessageId
  turn = (await takeTurn(deps, actor, { conversationId, clientMessageId, text: 'Hola' })).turn
  await deps.settled()
})
afterAll(() => deps[Symbol.asyncDispose]())

/** A history in which all is well, and what `add` says besides. */
function tell(add: (history: History) => void): History {
  const history = new History()
  const { clientMessageId, text, number, id } = turn
  history.record('nina', { kind: 'hello', line: 1, conversationId, afterSeq: 0 })
  history.record('nina', { kind: 'send', conversationId, clientMessageId, text })
  history.record('nina', { kind: 'ack', clientMessageId, turnId: id, number, ms: 1 })
  history.record('nina', { kind: 'delivery', line: 1, frame: { type: 'turn-added', conversationId, seq: 1, turn } })
  add(history)
  return history
}

const other = randomUUID() as ClientMessageId
const elsewhere = randomUUID() as TurnId
const WRONGS: [string, keyof Verdict, (history: History) => void][] = [
  [
    'an acknowledged turn that is not there',
    'lost',
    (history) => {
      history.record('nina', { kind: 'send', conversationId, clientMessageId: other, text: 'Adiós' })
      history.record('nina', { kind: 'ack', clientMessageId: other, turnId: elsewhere, number: 2, ms: 1 })
    },
  ],
  [
    'one key acknowledged as two turns',
    'duplicate',
    (history) => history.record('nina', { kind: 'ack', clientMessageId: turn.clientMessageId, turnId: elsewhere, number: 2, ms: 1 }),
  ],
  [
    'a frame that comes again',
    'reordered',
    (history) => history.record('nina', { kind: 'delivery', line: 1, frame: { type: 'turn-added', conversationId, seq: 1, turn } }),
  ],
  [
    'a frame that is passed over',
    'holes',
    (history) => history.record('nina', { kind: 'delivery', line: 1, frame: { type: 'turn-changed', conversationId, seq: 3, turn } }),
  ],
  [
    'a resume that claims more than it gave',
    'holes',
    (history) => history.record('nina', { kind: 'caught-up', line: 1, conversationId, seq: 4 }),
  ],
  [
    'a turn that nobody said',
    'phantoms',
    (history) =>
      history.record('nina', {
        kind: 'delivery',
        line: 1,
        frame: { type: 'turn-added', conversationId, seq: 2, turn: { ...turn, id: elsewhere } },
      }),
  ],
]

describe('the judge', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(
      await judge(
        tell(() => {}),
        deps.sql,
      ),
    ).toEqual(SPOTLESS)
    expect(await auditBudgets(deps.sql)).toEqual([])
  })

  it.each(WRONGS)('finds %s', async (_name, where, add) => {
    expect((await judge(tell(add), deps.sql))[where]).not.toEqual([])
  })

  it.each([
    ['a hole in a feed', 'DELETE FROM events WHERE seq = 2'],
    ['a turn that nobody is told of', `UPDATE events SET type = 'talk-changed' WHERE type = 'turn-added'`],
    ['a reply whose end nobody is told of', `UPDATE events SET type = 'talk-changed' WHERE type = 'reply-end'`],
  ])('finds %s', async (_name, wrong) => {
    const client = await deps.sql.connect()
    await client.query('BEGIN')
    await client.query(wrong)
    expect(
      (
        await judge(
          tell(() => {}),
          client,
        )
      ).holes,
    ).not.toEqual([])
    await client.query('ROLLBACK')
    client.release()
  })
})

describe('the audit', () => {
  it.each([
    ['a budget that spent more than it settled', 'UPDATE budgets SET spent = spent + 1'],
    ['a grant from nowhere', 'UPDATE budgets SET granted = granted + 1'],
    ['a hold that vanished', 'DELETE FROM budget_holds'],
    [
      'a settlement that came twice',
      `INSERT INTO budget_entries SELECT gen_random_uuid(), budget_id, kind, amount, subject_id, created_at FROM budget_entries WHERE kind = 'SETTLE'`,
    ],
    ['a price that was not paid', 'UPDATE usage_records SET billed_tokens = billed_tokens + 1'],
  ])('finds %s', async (_name, wrong) => {
    const client = await deps.sql.connect()
    await client.query('BEGIN')
    await client.query(wrong)
    expect(await auditBudgets(client)).not.toEqual([])
    await client.query('ROLLBACK')
    client.release()
  })
})
