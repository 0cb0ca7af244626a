import { randomUUID } from 'node:crypto'
import type { MessageView } from '@parley/contracts/chat'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { translateMessages } from '@parley/core/translation/translate-messages'
import { ProviderError } from '@parley/providers/provider-error'
import type { TranslationEngine, TranslationRequest } from '@parley/providers/translation/port'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { befriend, type Chatter, createChatter, listen, openDirect, say } from './chatters.ts'
import { createWorld, type TestSocket, type World } from './world.ts'

/** What the engine of choice and its fallback say; each keeps what it was asked. */
const asked: { engine: string; request: TranslationRequest }[] = []
let says: Record<'deepl' | 'google', (text: string, request: TranslationRequest) => string | Promise<string>>

function engine(name: 'deepl' | 'google'): TranslationEngine {
  return {
    name,
    model: 'test',
    batch: { texts: 50, length: 10_000 },
    takesContext: false,
    isModel: false,
    supports: () => true,
    async translate(request) {
      asked.push({ engine: name, request })
      const texts = await Promise.all(request.texts.map(async (text) => says[name](text, request)))
      const characters = request.texts.join('').length
      return {
        translations: texts.map((text) => ({ text, confidence: null, detected: null })),
        usage: { characters, inputTokens: 0, outputTokens: 0 },
      }
    },
  }
}

const broken = () => {
  throw new ProviderError('deepl', 'down', { retryable: true })
}
/** Words of the other language, with what may not be touched at their end. */
const prefixed = (text: string, { to }: TranslationRequest) =>
  `${to === 'hi' ? 'यह हिन्दी में लिखा है' : 'This is what they wrote'} ${(text.match(/<x id="\d+"\/>/g) ?? []).join(' ')}`

let world: World
beforeAll(async () => {
  world = await createWorld({ engines: [engine('deepl'), engine('google')] })
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => {
  asked.length = 0
  says = { deepl: prefixed, google: prefixed }
})

async function createPair(reads: Language = 'hi') {
  const [camille, asha] = [
    await createChatter(world, 'Camille', { language: 'fr' }),
    await createChatter(world, 'Asha', { language: reads }),
  ]
  await befriend(world, camille, asha)
  const conversationId = await openDirect(camille, asha)
  const [mine, theirs] = [await listen(camille), await listen(asha)]
  return { camille, asha, conversationId, mine, theirs }
}

const translated = async (socket: TestSocket, count = 1) => {
  await expect.poll(() => socket.of('message-translated')).toHaveLength(count)
  return socket.of('message-translated').map(({ translation }) => translation)
}
const shown = async (person: Chatter, conversationId: ConversationId) =>
  (await person.trpc.chat.load.query({ conversationId })).messages.map(({ translation }) => translation)
const again = (socket: TestSocket, conversationId: ConversationId, messageIds: Awaited<ReturnType<typeof say>>['id'][]) =>
  socket.request({ type: 'translation-want', conversationId, messageIds })
const edit = (socket: TestSocket, { conversationId, id: messageId }: MessageView, body: string) =>
  socket.request({ type: 'message-edit', conversationId, messageId, editId: randomUUID() as ClientMessageId, body, mentions: [] })

it('delivers the original first, and its translation to whoever reads that language', async () => {
  const { camille, asha, conversationId, mine, theirs } = await createPair()
  const message = await say(mine, conversationId, 'Je viens à 19:30, @[0] https://example.org/a', { mentions: [asha.id] })
  const [translation] = await translated(theirs)
  expect(asked.map(({ request }) => request.texts)).toEqual([['Je viens à <x id="0"/>, <x id="1"/> <x id="2"/>']])
  expect(translation).toMatchObject({ state: 'done', engine: 'deepl', isFallback: false, revision: 1, language: 'hi' })
  expect(translation?.text).toContain('19:30 @[0] https://example.org/a')
  expect(translation?.excerpt).toContain('@Asha')
  const types = theirs.frames.map(({ type }) => type)
  expect(types.indexOf('message-added')).toBeLessThan(types.indexOf('message-translated'))
  expect(mine.of('message-translated')).toEqual([])
  await mine.until((frame) => frame.type === 'skipped')
  expect(await shown(asha, conversationId)).toEqual([translation])
  expect((await asha.trpc.chat.inbox.query({})).items).toMatchObject([
    { preview: { messageId: message.id, excerpt: translation?.excerpt, language: 'hi' } },
  ])
  expect((await camille.trpc.chat.inbox.query({})).items).toMatchObject([{ preview: { language: 'fr' } }])
})

it('asks once for a language, however many read it, and for nobody who reads the original', async () => {
  const { camille, asha, conversationId: direct } = await createPair()
  const [more, french] = [await createChatter(world, 'Ravi', { language: 'hi' }), await createChatter(world, 'Jules', { language: 'fr' })]
  await befriend(world, camille, asha, more, french)
  const userIds = [asha.id, more.id, french.id]
  const { conversationId } = await camille.trpc.chat.createGroup.mutate({ title: 'Mariage', userIds })
  const sockets = await Promise.all([asha, asha, more, french].map((person) => listen(person)))
  const mine = await listen(camille)
  await say(mine, conversationId, 'Je viens demain')
  await Promise.all(sockets.slice(0, 3).map((socket) => translated(socket)))
  expect(asked).toHaveLength(1)
  expect(await shown(french, conversationId)).toEqual([null, null])
  await say(mine, direct, '👍 12:30')
  await world.deps.settled()
  expect(asked).toHaveLength(1)
})

it('says who answered when the engine of choice did not, and why when nobody did', async () => {
  const { asha, conversationId, mine, theirs } = await createPair()
  says.deepl = broken
  await say(mine, conversationId, 'Je viens mercredi')
  expect(await translated(theirs)).toMatchObject([{ state: 'done', engine: 'google', isFallback: true }])
  says.google = (text) => text
  const echoed = await say(mine, conversationId, 'Je viens demain avec ma sœur')
  expect((await translated(theirs, 2)).at(-1)).toMatchObject({ state: 'failed', reason: 'not-good', text: '' })
  says.google = broken
  await again(theirs, conversationId, [echoed.id])
  expect((await translated(theirs, 3)).at(-1)).toMatchObject({ state: 'failed', reason: 'engines-failed' })
  says.google = prefixed
  await again(theirs, conversationId, [echoed.id])
  expect((await translated(theirs, 4)).at(-1)).toMatchObject({ state: 'done' })
  expect((await shown(asha, conversationId)).at(-1)).toMatchObject({ state: 'done', engine: 'google' })
})

it('lets a translation belong to what was said then: an edit is translated anew', async () => {
  const { asha, conversationId, mine, theirs } = await createPair()
  const message = await say(mine, conversationId, 'Je viens lundi')
  await translated(theirs)
  await edit(mine, message, 'Je viens mardi')
  expect((await translated(theirs, 2)).map(({ revision }) => revision)).toEqual([1, 2])
  expect(await shown(asha, conversationId)).toMatchObject([{ revision: 2, state: 'done' }])
})

it('translates what was said before only when it is looked at, at the cost of who looks', async () => {
  const { camille, asha, conversationId, mine, theirs } = await createPair('fr')
  const said = await say(mine, conversationId, 'Je viens jeudi')
  world.deps.clock.pass(120_000)
  await asha.trpc.chat.changePlace.mutate({ conversationId, change: { readingLanguage: 'en' } })
  expect(await shown(asha, conversationId)).toMatchObject([{ state: 'none', language: 'en' }])
  expect(asked).toEqual([])
  const spent = async (person: Chatter) => (await person.trpc.auth.me.query())?.budget.spent ?? 0
  const before = [await spent(camille), await spent(asha)]
  await theirs.until((frame) => frame.type === 'me-changed' && frame.item?.place.readingLanguage === 'en')
  await again(theirs, conversationId, [said.id])
  expect(await translated(theirs)).toMatchObject([{ state: 'done', language: 'en' }])
  await world.deps.settled()
  expect(await spent(camille)).toBe(before[0])
  expect(await spent(asha)).toBeGreaterThan(before[1] ?? 0)
})

it('says to who was away that nobody has begun, so that they ask at once, and to who is there that it is coming', async () => {
  const { camille, asha, conversationId, mine, theirs } = await createPair()
  const heard = await say(mine, conversationId, 'Je pars samedi')
  expect(await theirs.until((frame) => frame.type === 'message-added')).toMatchObject({ message: { translation: { state: 'pending' } } })
  await translated(theirs)
  theirs.raw.close()
  await theirs.closed
  await edit(mine, heard, 'Je pars dimanche')
  const missed = await say(mine, conversationId, 'Je pars lundi')
  expect(await shown(asha, conversationId)).toMatchObject([{ state: 'stale' }, { state: 'none' }])
  const { messages } = await asha.trpc.chat.messages.query({ conversationId, at: { side: 'before', seq: 99 } })
  expect(messages.map(({ translation }) => translation?.state)).toEqual(['stale', 'none'])
  await world.deps.settled()
  expect(asked).toHaveLength(1)
  const back = await listen(asha)
  await again(back, conversationId, [heard.id, missed.id])
  await translated(back, 2)
  expect(await shown(asha, conversationId)).toMatchObject([{ state: 'done', revision: 2 }, { state: 'done' }])
  expect(await shown(camille, conversationId)).toEqual([null, null])
})

it('brings what an inbox says into what its reader reads when they open it, once, at their cost', async () => {
  const { camille, asha, conversationId, mine, theirs } = await createPair()
  theirs.raw.close()
  await theirs.closed
  await say(mine, conversationId, 'Je lis ce soir')
  await say(mine, conversationId, 'Je dors ce soir, @[0]', { mentions: [asha.id] })
  const back = await listen(asha)
  const preview = async () => (await asha.trpc.chat.inbox.query({})).items[0]?.preview
  expect(await preview()).toMatchObject({ language: 'fr' })
  const stranger = await createChatter(world, 'Wei', { language: 'zh' })
  for (const person of [camille, stranger]) await person.trpc.chat.wantPreviews.mutate({ conversationIds: [conversationId] })
  await world.deps.settled()
  expect(asked).toEqual([])
  for (let time = 0; time < 2; time += 1) await asha.trpc.chat.wantPreviews.mutate({ conversationIds: [conversationId] })
  const [translation] = await translated(back)
  expect(await preview()).toMatchObject({ language: 'hi', excerpt: translation?.excerpt })
  await world.deps.settled()
  expect(asked.map(({ request }) => request.texts)).toEqual([['Je dors ce soir, <x id="0"/>']])
  expect((await asha.trpc.auth.me.query())?.budget.spent).toBeGreaterThan(0)
})

it('shows the original, and says so, when the sender has nothing left', async () => {
  const { camille, asha, conversationId, mine, theirs } = await createPair()
  await world.deps.prisma.budget.updateMany({
    where: { account: { users: { some: { id: camille.id } } } },
    data: { granted: 0, held: 0, spent: 0 },
  })
  const message = await say(mine, conversationId, 'Je viens vendredi')
  expect(await translated(theirs)).toMatchObject([{ state: 'failed', reason: 'budget-spent' }])
  expect(asked).toEqual([])
  expect(await shown(asha, conversationId)).toMatchObject([{ state: 'failed', reason: 'budget-spent' }])
  const { outcomes } = await camille.trpc.chat.outcomes.query({ conversationId, messageId: message.id })
  expect(outcomes).toEqual([{ language: 'hi', state: 'failed', reason: 'budget-spent' }])
  await expect(asha.trpc.chat.outcomes.query({ conversationId, messageId: message.id })).rejects.toMatchObject({
    data: { httpStatus: 404 },
  })
})

it('asks nobody twice for the same words within the hour, and forgets them with the message', async () => {
  const { conversationId, mine, theirs } = await createPair()
  const first = await say(mine, conversationId, 'Une phrase que tout le monde dit')
  await translated(theirs)
  await world.deps.settled()
  const second = await say(mine, conversationId, 'Une phrase que tout le monde dit')
  await translated(theirs, 2)
  expect(asked).toHaveLength(1)
  await world.deps.settled()
  for (const { id } of [first, second]) await mine.request({ type: 'message-erase', conversationId, messageId: id, scope: 'all' })
  await world.deps.settled()
  const { rows } = await world.deps.sql.query('SELECT text FROM translation_cache UNION ALL SELECT text FROM message_translations')
  expect(JSON.stringify(rows)).not.toContain('phrase')
  await say(mine, conversationId, 'Une phrase que tout le monde dit')
  await translated(theirs, 3)
  expect(asked).toHaveLength(2)
})

it('is taken up by another when whoever was at it is gone, and its hold with it', async () => {
  const { camille, conversationId, mine, theirs } = await createPair()
  const hanging = Promise.withResolvers<string>()
  says.deepl = () => hanging.promise
  const message = await say(mine, conversationId, 'Je viens dimanche')
  await expect.poll(() => asked).toHaveLength(1)
  says.deepl = prefixed
  world.deps.clock.pass(60_000)
  await translateMessages({ ...world.deps, instance: 'another' }, [{ messageId: message.id, language: 'hi' }])
  expect(await translated(theirs)).toMatchObject([{ state: 'done' }])
  hanging.resolve('बहुत देर से आया')
  await world.deps.settled()
  expect(theirs.of('message-translated')).toHaveLength(1)
  const held = await world.deps.prisma.budget.findFirstOrThrow({ where: { account: { users: { some: { id: camille.id } } } } })
  expect(Number(held.held)).toBe(0)
})

it('finds words in what one reads, not only in what was written', async () => {
  const { asha, conversationId, mine, theirs } = await createPair()
  says.deepl = () => 'मैं शाम को आऊँगा'
  const message = await say(mine, conversationId, 'Je viens en mars')
  await translated(theirs)
  expect((await asha.trpc.chat.search.query({ words: 'शाम' })).found).toMatchObject([{ message: { id: message.id } }])
  expect((await asha.trpc.chat.search.query({ words: 'mars' })).found).toMatchObject([{ message: { id: message.id } }])
})

it('shows before it is said what others will read, and what that means again, at the cost of who asks', async () => {
  const { camille, asha, conversationId, mine, theirs } = await createPair()
  says.deepl = (_text, { to }) => (to === 'hi' ? 'मैं १० की शाम को पहुँच रही हूँ <x id="0"/>' : 'J’arrive le soir du <x id="0"/>')
  await camille.trpc.chat.changePlace.mutate({ conversationId, change: { formality: 'informal' } })
  const { previews } = await camille.trpc.chat.preview.mutate({ conversationId, body: 'J’arrive le 10 au soir' })
  expect(previews).toEqual([
    { language: 'hi', readers: 1, state: 'done', text: 'मैं १० की शाम को पहुँच रही हूँ 10', back: 'J’arrive le soir du 10', reason: null },
  ])
  expect(asked.map(({ request }) => [request.to, request.formality])).toEqual([
    ['hi', 'informal'],
    ['fr', 'informal'],
  ])
  expect(mine.of('message-added')).toEqual([])
  expect(theirs.of('message-added')).toEqual([])
  expect((await camille.trpc.auth.me.query())?.budget.spent).toBeGreaterThan(0)
  expect((await asha.trpc.auth.me.query())?.budget.spent).toBe(0)
})

it('says words of the glossary in one way, from then on', async () => {
  const { camille, asha, conversationId, mine, theirs } = await createPair()
  await camille.trpc.chat.saveTerm.mutate({ conversationId, language: 'fr', term: 'mehndi', into: 'hi', translation: 'मेहँदी' })
  const { terms } = await asha.trpc.chat.glossary.query({ conversationId })
  expect(terms).toMatchObject([{ term: 'mehndi', translation: 'मेहँदी' }])
  await say(mine, conversationId, 'La soirée mehndi commence')
  const [translation] = await translated(theirs)
  expect(translation?.text).toContain('मेहँदी')
  expect(asked[0]?.request).toMatchObject({ texts: ['La soirée <x id="0"/> commence'], glossary: [{ from: 'mehndi', to: 'मेहँदी' }] })
  await asha.trpc.chat.removeTerm.mutate({ conversationId, id: terms[0]?.id ?? '' })
  expect((await camille.trpc.chat.glossary.query({ conversationId })).terms).toEqual([])
})
