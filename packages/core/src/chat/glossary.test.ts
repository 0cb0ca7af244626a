import { afterAll, beforeAll, expect, it } from 'vitest'
import { block, createFriends, createPair, unblock } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { listTerms } from './list-terms.ts'
import { openDirect } from './open-direct.ts'
import { removeTerm } from './remove-term.ts'
import { saveTerm } from './save-term.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

const term = { language: 'es', term: 'boda', into: 'en', translation: 'wedding' } as const

it('is nothing that somebody who was blocked can write into, or take from, and they are not told', async () => {
  const { asha, camille, conversationId } = await createPair(deps)
  await saveTerm(deps, asha, { conversationId, ...term })
  await block(deps, asha, camille)
  await saveTerm(deps, camille, { conversationId, ...term, term: 'hola', translation: 'I will find you' })
  const { terms } = await listTerms(deps, asha, conversationId)
  expect(terms).toMatchObject([{ term: 'boda' }])
  await removeTerm(deps, camille, { conversationId, id: terms[0]?.id ?? '' })
  expect((await listTerms(deps, asha, conversationId)).terms).toHaveLength(1)
  await expect(saveTerm(deps, asha, { conversationId, ...term, term: 'novia' })).rejects.toMatchObject({ code: 'blocked' })
  await unblock(deps, asha, camille)
  await saveTerm(deps, camille, { conversationId, ...term, term: 'novia' })
  expect((await listTerms(deps, asha, conversationId)).terms).toHaveLength(2)
})

it('waits until a stranger is let in', async () => {
  const [asha] = await createFriends(deps, 1)
  const stranger = await createActor(deps)
  if (!asha) expect.fail()
  await deps.sql.query(`UPDATE users SET handle = 'asha_reads' WHERE id = $1`, [asha.userId])
  const { conversationId } = await openDirect(deps, stranger, asha.userId)
  for (const each of [stranger, asha]) {
    await expect(saveTerm(deps, each, { conversationId, ...term })).rejects.toMatchObject({ code: 'not-allowed' })
  }
})
