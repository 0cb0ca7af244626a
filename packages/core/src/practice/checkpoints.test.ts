import type { ConversationId, ReplyId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { startCheckpoints } from './checkpoints.ts'
import { insertReply, listReplies } from './reply-store.ts'
import { CHECKPOINT_MS } from './rules.ts'

let deps: TestDeps
let conversationId: ConversationId
beforeEach(async () => {
  deps = await createTestDeps()
  conversationId = await createTalk(deps, await createActor(deps))
})
afterEach(() => deps[Symbol.asyncDispose]())

async function stream(text: string) {
  const view: ReplyView = {
    id: deps.ids.next() as ReplyId,
    conversationId,
    turnId: null,
    role: 'coach',
    kind: 'advice',
    state: 'streaming',
    text: '',
    question: null,
    aboutReplyId: null,
    isLate: false,
    errorCode: null,
    createdAt: deps.clock.now(),
  }
  await insertReply(deps.sql, view, { owner: deps.instance, leaseUntil: 0 })
  const onGone = vi.fn()
  const checkpoints = startCheckpoints(deps, view.id, { progress: () => ({ text, isLate: false, usage: null }), onGone })
  return { id: view.id, onGone, checkpoints, [Symbol.dispose]: () => checkpoints.stop() }
}

/** Sorted: two that began within one millisecond have no order of their own. */
const stored = async () => (await listReplies(deps.sql, conversationId)).map(({ text }) => text).sort()

it('writes all streams in one statement a round, and none after the last has stopped', async () => {
  const query = vi.spyOn(deps.sql, 'query')
  /** How many replies each statement wrote. */
  const rounds = () =>
    query.mock.calls
      .map(([first]) => first as unknown as { name: string; values: unknown[][] })
      .flatMap(({ name, values }) => (name === 'practice-checkpoints' ? [values[0]?.length] : []))
  {
    using _one = await stream('NULL')
    using _two = await stream('{"dos", \\ "tres"}')
    await expect.poll(stored, { timeout: 5 * CHECKPOINT_MS }).toEqual(['NULL', '{"dos", \\ "tres"}'])
    await expect.poll(() => rounds().length, { timeout: 5 * CHECKPOINT_MS }).toBeGreaterThan(1)
  }
  const before = rounds()
  expect(new Set(before)).toEqual(new Set([2]))
  await new Promise((resolve) => setTimeout(resolve, 2 * CHECKPOINT_MS))
  expect(rounds()).toEqual(before)
})

it('is not kept by a row that somebody holds, and tells gone from held', async () => {
  using held = await stream('held')
  using gone = await stream('gone')
  using free = await stream('free')
  const end = vi.spyOn(deps.replies, 'end')
  await deps.sql.query(`UPDATE replies SET state = 'DONE' WHERE id = $1`, [gone.id])
  await deps.sql.query('UPDATE replies SET stop_requested_at = now() WHERE id = $1', [free.id])
  const client = await deps.sql.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM replies WHERE id = $1 FOR UPDATE', [held.id])
    await expect.poll(stored, { timeout: 5 * CHECKPOINT_MS }).toEqual(['', '', 'free'])
    await expect.poll(() => end.mock.calls[0]).toEqual([[free.id], 'stopped'])
    expect([held, gone, free].map(({ onGone }) => onGone.mock.calls.length > 0)).toEqual([false, true, false])
  } finally {
    await client.query('COMMIT')
    client.release()
  }
  await expect.poll(stored, { timeout: 5 * CHECKPOINT_MS }).toEqual(['', 'free', 'held'])
})
