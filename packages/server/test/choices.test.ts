import type { MessageView } from '@parley/contracts/chat'
import { createScriptedEngine } from '@parley/core/testing/scripted-engine'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { befriend, type Chatter, createChatter, listen, openDirect, say } from './chatters.ts'
import { createWorld, type World } from './world.ts'

/** What the engine was asked to translate into. */
const into: string[] = []
const engine = createScriptedEngine(async ({ to }) => {
  into.push(to)
  return to === 'fr' ? 'Voilà ce qui est écrit ici' : 'यह हिन्दी में लिखा है'
})

let world: World
beforeAll(async () => {
  world = await createWorld({ engines: [engine] })
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => {
  into.length = 0
})

async function createPair() {
  const [nina, asha] = [await createChatter(world, 'Nina', { language: 'en' }), await createChatter(world, 'Asha', { language: 'hi' })]
  await befriend(world, nina, asha)
  const conversationId = await openDirect(nina, asha)
  const mine = await listen(nina)
  const said = await say(mine, conversationId, 'I will come on Thursday morning')
  await world.deps.settled()
  return { nina, asha, conversationId, said, mine, theirs: await listen(asha) }
}

/** What changes it: the second tells no server, as when the note to it was lost. */
const changes: [string, (asha: Chatter, language: 'fr') => Promise<unknown>][] = [
  ['that their servers hear of', ({ trpc }, readingLanguage) => trpc.auth.changeProfile.mutate({ readingLanguage })],
  ['that nobody told of', ({ id }, readingLanguage) => world.deps.prisma.user.update({ where: { id }, data: { readingLanguage } })],
]

it.each(changes)('has what is looked at brought into what its reader reads now, after a change %s', async (_, change) => {
  const { asha, conversationId, said, theirs } = await createPair()
  const other = await listen(asha)
  into.length = 0
  await change(asha, 'fr')
  for (const socket of [theirs, other])
    expect(await socket.until((frame) => frame.type === 'reads-changed')).toMatchObject({ language: 'fr' })
  await theirs.request({ type: 'translation-want', conversationId, messageIds: [said.id] })
  expect(await theirs.until((frame) => frame.type === 'message-translated')).toMatchObject({
    translation: { language: 'fr', state: 'done' },
  })
  // The same words were brought into it before.
  expect(into.filter((language) => language !== 'fr')).toEqual([])
  expect([theirs, other].map((socket) => socket.of('reads-changed').length)).toEqual([1, 1])
})

const writes: [string, (asha: Chatter, language: 'es') => Promise<unknown>][] = [
  ['that their servers hear of', ({ trpc }, language) => trpc.people.changeProfile.mutate({ writes: [language] })],
  ['that nobody told of', ({ id }, language) => world.deps.prisma.user.update({ where: { id }, data: { writes: [language] } })],
]

it.each(writes)('takes short words for what their writer writes now, after a change %s', async (_, change) => {
  const { asha, conversationId, theirs } = await createPair()
  const saidNow = async (): Promise<MessageView['language']> => (await say(theirs, conversationId, 'Ok')).language
  expect(await saidNow()).toBe('hi')
  await change(asha, 'es')
  await expect.poll(saidNow, { interval: 100, timeout: 2_000 }).toBe('es')
  expect(theirs.of('reads-changed')).toEqual([])
})

it('shows live who has read only to who shows it, too', async () => {
  const { nina, conversationId, mine, theirs } = await createPair()
  /** @returns how many marks had come when Asha, who has read the next message, begins to write. */
  const readNext = async () => {
    const { seq } = await say(mine, conversationId, 'And on Friday')
    await theirs.request({ type: 'message-read', conversationId, seq })
    const before = mine.of('typing-start').length
    await theirs.request({ type: 'typing-start', conversationId })
    await expect.poll(() => mine.of('typing-start').length).toBe(before + 1)
    return mine.of('read-changed').length
  }
  expect(await readNext()).toBe(1)
  await nina.trpc.people.changeProfile.mutate({ showsReadMarks: false })
  expect(await readNext()).toBe(1)
  await world.deps.prisma.user.update({ where: { id: nina.id }, data: { showsReadMarks: true } })
  await expect.poll(readNext, { interval: 200, timeout: 3_000 }).toBeGreaterThan(1)
})
