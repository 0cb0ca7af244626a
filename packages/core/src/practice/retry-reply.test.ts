import { randomUUID } from 'node:crypto'
import type { ClientMessageId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { createTestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { loadTalkSnapshot } from './load-talk.ts'
import { retryReply } from './retry-reply.ts'
import { takeTurn } from './take-turn.ts'

it.each(['partner', 'coach'] as const)('asks the %s once more, once, and the new words count', async (role) => {
  let isBroken = true
  const answer = () => (isBroken ? { text: 'note: El mar', failAfter: 1 } : { text: 'note: El martes.' })
  await using deps = await createTestDeps({ [role]: answer })
  const actor = await createActor(deps)
  const conversationId = await createTalk(deps, actor)
  const say = (text: string) => takeTurn(deps, actor, { conversationId, clientMessageId: randomUUID() as ClientMessageId, text })
  await say('Hola')
  await deps.settled()
  const before = await loadTalkSnapshot(deps, actor, conversationId)
  const broken = before.replies.find((reply) => reply.role === role) ?? expect.fail('no reply')
  const whole = before.replies.find((reply) => reply.role !== role) ?? expect.fail('no reply')
  expect(['failed', 'interrupted']).toContain(broken.state)

  isBroken = false
  const retry = (replyId = broken.id) => retryReply(deps, actor, { conversationId, replyId })
  await expect(retry(whole.id)).rejects.toMatchObject({ code: 'conflict' })
  await expect(retryReply(deps, await createActor(deps), { conversationId, replyId: broken.id })).rejects.toMatchObject({
    code: 'not-found',
  })
  const both = await Promise.allSettled([retry(), retry()])
  expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  await deps.settled()

  const after = await loadTalkSnapshot(deps, actor, conversationId)
  expect(after.turns).toMatchObject([{ state: 'answered' }])
  expect(after.replies).toHaveLength(3)
  expect(after.replies.findLast((reply) => reply.role === role)).toMatchObject({ state: 'done', text: 'note: El martes.' })
  // What was cut off is not in the prompt that asks for it anew.
  const request = deps.llms[role].requests.at(-1)
  expect(request?.messages.at(-1)?.role).toBe('user')
  expect(JSON.stringify(request)).not.toContain('note: E')

  await say('¿Y el lunes?')
  await deps.settled()
  await expect(retry()).rejects.toMatchObject({ code: 'conflict' })
  expect(await deps.prisma.budgetHold.count({ where: { reserved: false } })).toBe(0)
})
