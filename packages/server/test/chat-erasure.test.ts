import { randomBytes, randomUUID } from 'node:crypto'
import type { MessageView } from '@parley/contracts/chat'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import { deleteLapsedGuests, GUEST_KEPT_MS } from '@parley/core/auth/delete-lapsed-guests'
import type { Sql } from '@parley/core/db/sql'
import type { Actor } from '@parley/core/deps'
import { say as sayDirectly } from '@parley/core/testing/chats'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { befriend, type Chatter, createChatter, listen, openDirect, say } from './chatters.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const canary = () => `canary${randomBytes(6).toString('hex')}`

/** Every row of every table in which one of these words stands, as a dump would have it. */
async function dumpWith(sql: Sql, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t WHERE t::text ~ $1`, [words.join('|')])
    found.push(...rows.map(({ row }) => `${name}: ${row.slice(0, 200)}`))
  }
  return found
}

it('takes what somebody erases out of everything, while all of them talk, edit, answer, read and come back', async () => {
  const people = await Promise.all((['en', 'fr', 'hi'] as const).map((language) => createChatter(world, language, { language })))
  await befriend(world, ...people)
  const [asha = expect.fail(), camille = expect.fail(), wei = expect.fail()] = people
  const { conversationId: group } = await asha.trpc.chat.createGroup.mutate({ title: 'Louvre', userIds: [camille.id, wei.id] })
  const direct = await openDirect(asha, camille)
  const chats = [direct, group]
  const words: string[] = []
  const erased: MessageView[] = []
  const key = () => randomUUID() as ClientMessageId

  const sayAndErase = async (conversationId: ConversationId) => {
    const marks = [canary(), canary(), canary()]
    words.push(...marks)
    // Lines of their own: one alone says no more than so much at once.
    const [mine, theirs] = [await listen(asha), await listen(camille)]
    const message = await say(mine, conversationId, `${marks[0]} at the Louvre`)
    const messageId = message.id
    const edit = (body: string) => mine.request({ type: 'message-edit', conversationId, messageId, editId: key(), body, mentions: [] })
    await edit(`${marks[1]} at the Louvre`)
    const answer = await say(theirs, conversationId, 'What?', { replyToId: messageId })
    await camille.trpc.cards.saveMessage.mutate({ conversationId, messageId })
    await say(theirs, conversationId, 'At the museum', { replyToId: messageId, isCorrection: true })
    await camille.trpc.chat.changePlace.mutate({ conversationId, change: { isPinned: true } })
    await theirs.request({ type: 'message-read', conversationId, seq: answer.seq })
    await theirs.request({ type: 'reaction-set', conversationId, messageId, emoji: '👍', isSet: true })
    expect((await dumpWith(world.deps.sql, marks)).length).toBeGreaterThan(1)
    // Taken back while it is said otherwise.
    const [taken, changed] = await Promise.all([
      mine.request({ type: 'message-erase', conversationId, messageId, scope: 'all' }),
      (await asha.socket()).request({
        type: 'message-edit',
        conversationId,
        messageId,
        editId: key(),
        body: `${marks[2]} again`,
        mentions: [],
      }),
    ])
    expect(taken.type).toBe('ok')
    expect(changed.type === 'ok' || changed.code === 'not-found').toBe(true)
    // What comes late brings nothing back.
    expect(await edit(`${marks[2]} too late`)).toMatchObject({ code: 'not-found' })
    expect(await say(mine, conversationId, `${marks[0]} at the Louvre`, { clientMessageId: message.clientMessageId })).toMatchObject({
      id: messageId,
      body: '',
      erasedBy: 'sender',
    })
    erased.push(message)
    for (const socket of [mine, theirs]) socket.raw.close()
  }
  const load = { isOver: false }
  const talking = people.map(async (person, index) => {
    const actor = { userId: person.id, role: 'USER', writingLanguage: 'en' } as Actor
    for (let number = 0; !load.isOver; number += 1) {
      await sayDirectly(world.deps, actor, group, `${index} says ${number}`)
      if (number % 5 > 0) continue
      const back = await person.socket()
      await back.request({ type: 'hello', open: [{ conversationId: group, afterSeq: 0 }], inboxSeq: 0 })
      back.raw.close()
    }
  })
  const talked = Promise.all(talking)
  talked.catch(() => {})
  for (let round = 0; round < 6; round += 1) await sayAndErase(chats[round % 2] ?? direct)
  load.isOver = true
  await talked
  await world.deps.settled()

  expect(await dumpWith(world.deps.sql, words)).toEqual([])
  for (const person of people) expect(await shownTo(person, chats, words)).not.toMatch(/canary/)
  const { messages } = await camille.trpc.chat.load.query({ conversationId: direct })
  expect(messages.filter(({ erasedBy }) => erasedBy).map(({ id }) => id)).toEqual(
    erased.flatMap(({ id, conversationId }) => (conversationId === direct ? id : [])),
  )
  expect(messages.filter(({ body }) => body === 'What?').map(({ quote }) => quote?.excerpt)).toEqual(['', '', ''])
  expect(messages.filter(({ body }) => body === 'At the museum').map(({ quote }) => quote?.corrected)).toEqual(['', '', ''])
}, 30_000)

/** All that one person gets to see now, by whatever way. */
async function shownTo({ trpc, socket }: Chatter, chats: readonly ConversationId[], words: readonly string[]): Promise<string> {
  const seen: unknown[] = [await trpc.chat.inbox.query({}), await trpc.cards.list.query({})]
  const late = await socket()
  for (const conversationId of chats) {
    const chat = await trpc.chat.load.query({ conversationId }).catch(() => null)
    if (!chat) continue
    seen.push(chat, await trpc.chat.export.query({ conversationId, afterSeq: 0 }))
    await late.request({ type: 'hello', open: [{ conversationId, afterSeq: 0 }], inboxSeq: 0 })
  }
  for (const word of words.slice(0, 6)) seen.push((await trpc.chat.search.query({ words: word })).found)
  late.raw.close()
  return JSON.stringify([seen, late.frames])
}

it('leaves of somebody whose account is gone what they said, and nothing of who they were', async () => {
  const name = canary()
  const guest = await createChatter(world, name, { role: 'GUEST' })
  const friend = await createChatter(world, 'Wei')
  await befriend(world, guest, friend)
  const direct = await openDirect(guest, friend)
  const { conversationId: group } = await friend.trpc.chat.createGroup.mutate({ title: 'Louvre', userIds: [guest.id] })
  await friend.trpc.chat.changeRole.mutate({ conversationId: group, userId: guest.id, role: 'owner' })
  const [mine, theirs] = [await listen(guest), await listen(friend)]
  const chats = [direct, group]
  for (const conversationId of chats) {
    const said = await say(mine, conversationId, 'what I said')
    await say(theirs, conversationId, 'Hello @[0]', { mentions: [guest.id], replyToId: said.id })
    await mine.request({ type: 'reaction-set', conversationId, messageId: said.id, emoji: '👍', isSet: true })
  }
  mine.raw.close()
  const seqs = await lastSeqs(friend, chats)
  world.deps.clock.pass(2 * GUEST_KEPT_MS)
  await world.deps.prisma.session.updateMany({ where: { userId: guest.id }, data: { expiresAt: new Date(0) } })
  await world.deps.prisma.session.updateMany({ where: { userId: friend.id }, data: { expiresAt: new Date(world.deps.clock.now() + 1e9) } })
  await world.deps.prisma.user.update({ where: { id: guest.id }, data: { createdAt: new Date(0) } })
  await deleteLapsedGuests(world.deps)
  await world.deps.settled()

  expect(await dumpWith(world.deps.sql, [name])).toEqual([])
  expect(await friend.trpc.chat.load.query({ conversationId: group })).toMatchObject({ memberCount: 1, place: { role: 'owner' } })
  const heard = await theirs.until((frame) => frame.type === 'me-changed' && frame.about === direct && frame.item?.peer === null)
  expect(heard).toMatchObject({ item: { preview: { excerpt: 'Hello @' } } })
  const shown = await shownTo(friend, chats, [])
  expect(shown).toContain('what I said')
  expect(shown).not.toContain(name)
  const after = await lastSeqs(friend, chats)
  expect(after[0]).toBe(seqs[0])
  expect(after[1]).toBeGreaterThan(seqs[1] ?? 0)
})

const lastSeqs = ({ trpc }: Chatter, chats: readonly ConversationId[]) =>
  Promise.all(chats.map(async (conversationId) => (await trpc.chat.load.query({ conversationId })).lastSeq))
