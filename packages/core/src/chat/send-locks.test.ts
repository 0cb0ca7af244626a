import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationId } from '@parley/contracts/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import type { AppError } from '../errors.ts'
import { isDatabaseDown, isLockedOut } from '../db/sql.ts'
import { createCircle, newMessage, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { SEND_PACE, SendBatcher } from './send-batcher.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

async function bodiesIn(conversationId: ConversationId): Promise<string[]> {
  const { rows } = await deps.sql.query<{ body: string }>(
    'SELECT body FROM messages WHERE conversation_id = $1 AND notice IS NULL ORDER BY seq',
    [conversationId],
  )
  return rows.map(({ body }) => body)
}

describe('a conversation that somebody has locked', () => {
  async function lock(conversationId: ConversationId): Promise<() => Promise<void>> {
    const client = await deps.sql.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE', [conversationId])
    return async () => {
      await client.query('ROLLBACK')
      client.release()
    }
  }

  it('keeps nobody waiting who speaks elsewhere, and gets all that was said in it, in order', async () => {
    const [stuck, ...others] = [await createCircle(deps, 12), await createCircle(deps, 3), await createCircle(deps, 3)]
    const sends = new SendBatcher(deps.sql)
    const unlock = await lock(stuck.conversationId)
    const startedAt = performance.now()
    const waits: number[] = []
    const said: Promise<unknown>[] = []
    for (const [round, speaker] of stuck.people.entries()) {
      said.push(sends.append(newMessage(deps, speaker, stuck.conversationId, `${round}`), 1_000))
      for (const { people, conversationId } of others) {
        const saidAt = performance.now()
        const append = sends.append(newMessage(deps, people[round % 3] as Actor, conversationId, `${round}`), 1_000)
        said.push(append.then(() => waits.push(performance.now() - saidAt)))
      }
      await sleep(250)
    }
    expect(performance.now() - startedAt).toBeGreaterThan(2_900)
    expect(waits).toHaveLength(24)
    expect(Math.max(...waits)).toBeLessThan(300)
    expect(await bodiesIn(stuck.conversationId)).toEqual([])
    await unlock()
    await Promise.all(said)
    expect(await bodiesIn(stuck.conversationId)).toEqual(stuck.people.map((_, round) => `${round}`))
  })

  it('is not waited for without end', async () => {
    const { people, conversationId } = await createCircle(deps, 2)
    const sends = new SendBatcher(deps.sql, { ...SEND_PACE, patienceMs: 400 })
    const unlock = await lock(conversationId)
    const tried = await Promise.allSettled(people.map((person) => sends.append(newMessage(deps, person, conversationId, 'x'), 1_000)))
    expect(tried.every((one) => one.status === 'rejected' && (one.reason as AppError).code === 'unavailable')).toBe(true)
    await unlock()
    expect(await sends.append(newMessage(deps, people[0] as Actor, conversationId, 'y'), 1_000)).toMatchObject({ outcome: 'new' })
  })

  it('is not waited for without end by what brings more than words', { timeout: 15_000 }, async () => {
    const { people, conversationId } = await createCircle(deps, 2)
    const [asha, camille] = people as [Actor, Actor]
    const unlock = await lock(conversationId)
    const refusal = await say(deps, asha, conversationId, 'Hello @[0]', { mentions: [camille.userId] }).catch((error: unknown) => error)
    expect([isDatabaseDown(refusal), isLockedOut(refusal)]).toEqual([true, true])
    await unlock()
  })
})
