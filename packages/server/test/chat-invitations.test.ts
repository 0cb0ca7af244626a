import type { ConversationId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { createScriptedEngine } from '@parley/core/testing/scripted-engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createChatter, listen, say } from './chatters.ts'
import { createWorld, type Visitor, type World } from './world.ts'

const WORDS: Record<string, string> = { es: 'Hola a todos', fr: 'Bonjour à tous', en: 'Hello everybody' }

const engine = createScriptedEngine(async ({ to }) => WORDS[to] ?? '')

let world: World
let admin: Visitor
beforeAll(async () => {
  world = await createWorld({ engines: [engine] })
  admin = await createChatter(world, 'Ana', { role: 'ADMIN' })
})
afterAll(() => world[Symbol.asyncDispose]())

async function invite({ maxGuests = 10, lastsMs = 60_000 } = {}): Promise<string> {
  const expiresAt = world.deps.clock.now() + lastsMs
  const plan = { label: 'Street', budgetTokens: 25_000, maxGuests, expiresAt, scene: null, language: null, chatTitle: 'Our street' }
  return (await admin.trpc.invitations.create.mutate(plan)).url.split('/').at(-1) ?? ''
}

const start = async (visitor: Visitor, token: string, name = 'Mara', readingLanguage: Language = 'es') =>
  (
    await visitor.trpc.invitations.start.mutate({
      token,
      name,
      readingLanguage,
      coachLanguage: readingLanguage,
      timeZone: 'Europe/Madrid',
    })
  ).chatId ?? expect.fail('no chat')
const view = (visitor: Visitor, token: string) => visitor.trpc.invitations.view.query({ token, readingLanguage: 'en' })
const me = async (visitor: Visitor) => (await visitor.trpc.auth.me.query()) ?? expect.fail('nobody')
const chatOf = (visitor: Visitor, conversationId: ConversationId) => visitor.trpc.chat.load.query({ conversationId })
const read = async (visitor: Visitor, conversationId: ConversationId) =>
  (await chatOf(visitor, conversationId)).messages.filter(({ notice }) => !notice).map(({ body, translation }) => translation?.text ?? body)
async function follow(visitor: Visitor) {
  const { id, name } = await me(visitor)
  return listen(Object.assign(visitor, { id, name }))
}

it('brings two guests with two languages into one chat, where each reads the other in their own', async () => {
  const token = await invite()
  const [mara, luc] = [world.visitor(), world.visitor()]
  const chatId = await start(mara, token, 'Mara', 'es')
  const hers = await follow(mara)
  await say(hers, chatId, 'Buenos días a todos')
  expect(await start(luc, token, 'Luc', 'fr')).toBe(chatId)
  await world.deps.settled()
  expect(await read(luc, chatId)).toEqual([WORDS['fr']])
  const his = await follow(luc)
  await hers.until((frame) => frame.type === 'member-changed' && frame.member?.person.name === 'Luc')
  await say(his, chatId, 'Bonjour à tous les voisins')
  await expect.poll(() => hers.of('message-translated').map(({ translation }) => translation.text)).toEqual([WORDS['es']])
  await world.deps.settled()
  expect(await read(mara, chatId)).toEqual(['Buenos días a todos', WORDS['es']])
  expect(await chatOf(luc, chatId)).toMatchObject({ title: 'Our street', memberCount: 3 })
  expect(await view(world.visitor(), token)).toMatchObject({ state: 'open', chat: { title: 'Our street', memberCount: 3 } })
})

it('takes no second seat on the same device, and mends what a crash left half done', async () => {
  const token = await invite({ maxGuests: 1 })
  const guest = world.visitor()
  const chatId = await start(guest, token)
  expect(await start(guest, token)).toBe(chatId)
  const { id } = await me(guest)
  await world.deps.prisma.conversationMember.deleteMany({ where: { conversationId: chatId, userId: id } })
  await world.deps.prisma.conversation.update({ where: { id: chatId }, data: { memberCount: 1 } })
  expect(await view(guest, token)).toMatchObject({ state: 'open', seated: true })
  expect(await start(guest, token)).toBe(chatId)
  expect(await chatOf(guest, chatId)).toMatchObject({ memberCount: 2 })
})

it('keeps the seat of whom the chat did not let in, and lets them in the next time', async () => {
  const token = await invite({ maxGuests: 1 })
  const guest = world.visitor()
  await world.deps.sql.query('ALTER TABLE conversation_members ADD CONSTRAINT nobody_more CHECK (user_id IS NULL) NOT VALID')
  await expect(start(guest, token)).rejects.toMatchObject({ data: { code: 'internal' } })
  await world.deps.sql.query('ALTER TABLE conversation_members DROP CONSTRAINT nobody_more')
  expect(await view(guest, token)).toMatchObject({ state: 'open', seated: true })
  expect(await chatOf(guest, await start(guest, token))).toMatchObject({ memberCount: 2 })
})

it('is full, runs out, and says so', async () => {
  const [full, short] = [await invite({ maxGuests: 1 }), await invite({ lastsMs: 1_000 })]
  await start(world.visitor(), full)
  expect(await view(world.visitor(), full)).toMatchObject({ state: 'full', inviterName: 'Ana' })
  await expect(start(world.visitor(), full)).rejects.toMatchObject({ data: { code: 'invitation-closed' } })
  world.deps.clock.pass(1_000)
  expect(await view(world.visitor(), short)).toMatchObject({ state: 'expired' })
  await expect(start(world.visitor(), short)).rejects.toMatchObject({ data: { code: 'invitation-closed' } })
})

it('lets somebody who is signed in come as they are, with the budget beside theirs', async () => {
  const token = await invite()
  const asha = await createChatter(world, 'Asha', { language: 'hi' })
  const before = (await me(asha)).budget
  const chatId = await start(asha, token, 'Another name', 'es')
  expect(await me(asha)).toMatchObject({ id: asha.id, name: 'Asha', readingLanguage: 'hi' })
  expect((await me(asha)).budget.left).toBe((before.left ?? 0) + 25_000)
  expect((await chatOf(asha, chatId)).place).toMatchObject({ role: 'member' })
  expect((await asha.trpc.chat.inbox.query({})).items).toMatchObject([{ conversationId: chatId }])
})
