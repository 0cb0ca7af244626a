import { MEMBERS_PAGE } from '@parley/contracts/chat'
import type { Language } from '@parley/contracts/language'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { block, createCircle, createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { changeGroup } from './change-group.ts'
import { findChats } from './find-chats.ts'
import { leaveGroup } from './leave-group.ts'
import { listChatMembers } from './list-chat-members.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

const find = async (actor: Actor, words: string) => (await findChats(deps, actor, { words })).map(({ conversationId }) => conversationId)
const rename = ({ userId }: Actor, name: string) => deps.sql.query('UPDATE users SET name = $2 WHERE id = $1', [userId, name])

describe('a chat is found', () => {
  it.each<[string, string, Language, boolean]>([
    ['Camille Roy', 'camille', 'en', true],
    ['Camille Roy', 'ro cam', 'en', true],
    ['Camille Roy', 'mille', 'en', false],
    ['Camille Roy', 'camille b', 'en', false],
    ['Élodie Müller', 'elo mul', 'fr', true],
    ['Elodie', 'élo', 'fr', true],
    ['आशा वर्मा', 'वर', 'hi', true],
    ['李小明', '小明', 'zh', true],
    ['李小明', '王', 'zh', false],
    ['Camille Roy', '&', 'en', false],
  ])('of %s by %s', async (name, words, readingLanguage, isFound) => {
    const { asha, camille, conversationId } = await createPair(deps)
    await rename(camille, name)
    await say(deps, camille, conversationId, 'Hello')
    expect(await find({ ...asha, readingLanguage }, words)).toEqual(isFound ? [conversationId] : [])
  })

  it('by what I call somebody, which is mine alone, and by a title', async () => {
    const { asha, camille, conversationId } = await createPair(deps)
    await rename(asha, 'Asha')
    await rename(camille, 'Camille')
    await say(deps, camille, conversationId, 'Hello')
    await deps.sql.query("UPDATE contacts SET nickname = 'The neighbour' WHERE owner_id = $1", [asha.userId])
    expect([await find(asha, 'neigh'), await find(asha, 'cam'), await find(camille, 'neigh')]).toEqual([
      [conversationId],
      [conversationId],
      [],
    ])
    const { people, conversationId: group } = await createCircle(deps, 2)
    const [owner, member] = people as [Actor, Actor]
    await changeGroup(deps, owner, { conversationId: group, title: 'Café du matin' })
    expect(await findChats(deps, member, { words: 'cafe' })).toEqual([
      { conversationId: group, title: 'Café du matin', pictureId: null, peer: null },
    ])
  })

  it('the newest first, where there is something to see, and not what I have left nor whom I have blocked', async () => {
    const { people, conversationId: group } = await createCircle(deps, 2)
    const [, member] = people as [Actor, Actor]
    expect(await find(member, 'louvre')).toEqual([group])
    await leaveGroup(deps, member, group)
    expect(await find(member, 'louvre')).toEqual([])
    const { asha, camille, conversationId } = await createPair(deps)
    await rename(camille, 'Camille')
    expect(await find(asha, 'camille')).toEqual([])
    await say(deps, camille, conversationId, 'Hello')
    expect(await find(asha, 'camille')).toEqual([conversationId])
    await block(deps, asha, camille)
    expect(await find(asha, 'camille')).toEqual([])
  })
})

describe('members of a group are found', () => {
  it('by the beginning of a word of their name, or of what I call them, however many there are', async () => {
    const { people, conversationId } = await createCircle(deps, MEMBERS_PAGE + 5)
    const [me, other, ...rest] = people as [Actor, Actor, ...Actor[]]
    const last = rest.toSorted((a, b) => (a.userId < b.userId ? -1 : 1)).at(-1) ?? expect.fail()
    await rename(last, 'José 张伟 Ángel_100%')
    await deps.sql.query("UPDATE contacts SET nickname = 'Mon Élan' WHERE owner_id = $1 AND person_id = $2", [me.userId, other.userId])
    const named = async (actor: Actor, word: string) =>
      (await listChatMembers(deps, actor, { conversationId, after: null, word, isStaff: false })).members.map(({ person }) => person.id)
    for (const word of ['jose', 'JOSÉ', '伟', 'angel_']) expect(await named(me, word)).toEqual([last.userId])
    for (const word of ['ose', '_100', '%', 'josé z']) expect(await named(me, word)).toEqual([])
    expect([await named(me, 'elan'), await named(other, 'elan')]).toEqual([[other.userId], []])
    await leaveGroup(deps, last, conversationId)
    expect(await named(me, 'jose')).toEqual([])
    await expect(named(last, 'jose')).rejects.toMatchObject({ code: 'not-found' })
  })
})
