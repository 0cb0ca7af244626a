import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { findSession } from './store.ts'
import { touchSessions } from './touch-sessions.ts'

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
})
afterEach(() => deps[Symbol.asyncDispose]())

it('notes a device in use to within five minutes, and asks the database nothing before', async () => {
  const { sessionId } = await createActor(deps)
  const begun = deps.clock.now()
  const use = async () => {
    const session = await findSession(deps.sql, sessionId, deps.clock.now())
    if (!session) throw new Error('closed')
    const query = vi.spyOn(deps.sql, 'query')
    await touchSessions(deps.sql, [session], deps.clock.now())
    const asked = query.mock.calls.length
    query.mockRestore()
    const { lastSeenAt } = await deps.prisma.session.findUniqueOrThrow({ where: { id: sessionId } })
    return { asked, lastSeenAt: lastSeenAt.getTime() - begun }
  }
  deps.clock.pass(5 * 60 * 1000)
  expect(await use()).toEqual({ asked: 0, lastSeenAt: 0 })
  deps.clock.pass(1)
  expect(await use()).toEqual({ asked: 1, lastSeenAt: 5 * 60 * 1000 + 1 })
  expect(await use()).toEqual({ asked: 0, lastSeenAt: 5 * 60 * 1000 + 1 })
})
