import { randomUUID } from 'node:crypto'
import type { ClientMessageId } from '@parley/contracts/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { befriend, createChatter, listen, openDirect, say, trySay } from './chatters.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

async function createPair() {
  const asha = await createChatter(world, 'Asha', { language: 'hi' })
  const camille = await createChatter(world, 'Camille', { language: 'fr' })
  await befriend(world, asha, camille)
  return { asha, camille, conversationId: await openDirect(asha, camille) }
}

const key = () => randomUUID() as ClientMessageId

describe('a direct conversation', () => {
  it('is one, also when both begin it at once', async () => {
    const asha = await createChatter(world, 'Asha')
    const camille = await createChatter(world, 'Camille')
    await befriend(world, asha, camille)
    const opened = await Promise.all([openDirect(asha, camille), openDirect(camille, asha), openDirect(asha, camille)])
    expect(new Set(opened).size).toBe(1)
    expect((await asha.trpc.chat.inbox.query({})).items).toEqual([])
  })

  it('brings what is said to both, sender included, and to the inbox of who has not opened it', async () => {
    const { asha, camille, conversationId } = await createPair()
    const [mine, theirs] = [await listen(asha), await listen(camille)]
    const message = await say(mine, conversationId, '  नमस्ते  ')
    expect(message).toMatchObject({ seq: 1, body: 'नमस्ते', language: 'hi', sender: { id: asha.id, name: 'Asha' }, revision: 1 })
    const added = { type: 'message-added', conversationId, seq: 1, message }
    expect(await mine.until((frame) => frame.type === 'message-added')).toEqual(added)
    const pending = expect.objectContaining({ state: 'pending', language: 'fr', text: '' })
    const received = await theirs.until((frame) => frame.type === 'message-added')
    expect(received).toEqual({ ...added, message: { ...message, translation: pending } })
    const { items } = await camille.trpc.chat.inbox.query({})
    expect(items).toMatchObject([{ conversationId, unread: 1, peer: { id: asha.id }, preview: { excerpt: 'नमस्ते' } }])
    expect((await asha.trpc.chat.inbox.query({})).items).toMatchObject([{ unread: 0 }])
    expect(await camille.trpc.chat.load.query({ conversationId })).toMatchObject({
      messages: [{ id: message.id, body: message.body }],
      hasOlder: false,
      peerLanguage: 'hi',
    })
  })

  it('takes the same message once, whoever repeats it and however often, and refuses other words under its key', async () => {
    const { asha, conversationId } = await createPair()
    const [one, two] = [await listen(asha), await listen(asha)]
    const clientMessageId = key()
    const answers = await Promise.all([one, two, one].map((socket) => say(socket, conversationId, 'once', { clientMessageId })))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await trySay(one, conversationId, 'twice', { clientMessageId })).toMatchObject({ type: 'error', code: 'conflict' })
    expect((await asha.trpc.chat.load.query({ conversationId })).messages).toHaveLength(1)
  })

  it('gives whoever was away everything in order, more than a page of it, with edits and erasures', async () => {
    const { asha, camille, conversationId } = await createPair()
    const mine = await listen(asha)
    const first = await say(mine, conversationId, 'first')
    const before = await camille.trpc.chat.load.query({ conversationId })
    const said = await Promise.all(Array.from({ length: 30 }, (_, index) => say(mine, conversationId, `line ${index}`)))
    for (let index = 0; index < 90; index += 1) await world.deps.sends.append(messageOf(asha, conversationId, index), Date.now())
    await mine.request({ type: 'message-edit', conversationId, messageId: first.id, editId: key(), body: 'changed', mentions: [] })
    await mine.request({ type: 'message-erase', conversationId, messageId: said[0]?.id ?? expect.fail(), scope: 'all' })
    const theirs = await camille.socket()
    await theirs.request({ type: 'hello', open: [{ conversationId, afterSeq: before.lastSeq }] })
    const seqs = theirs.frames.flatMap((frame) => ('seq' in frame && frame.type !== 'caught-up' ? [frame.seq] : []))
    expect(seqs).toEqual(Array.from({ length: 122 }, (_, index) => index + 2))
    expect(theirs.of('message-edited')).toMatchObject([{ message: { id: first.id, body: 'changed', revision: 2 } }])
    expect(theirs.of('message-erased')).toMatchObject([{ message: { body: '', erasedBy: 'sender' } }])
    expect(theirs.frames.at(-2)).toMatchObject({ type: 'caught-up', seq: 123 })
  })

  it('is a request for whom the writer is a stranger, until they answer', async () => {
    const asha = await createChatter(world, 'Asha')
    const handle = `h${randomUUID().replaceAll('-', '').slice(0, 20)}`
    const wei = await createChatter(world, 'Wei')
    await wei.trpc.people.changeProfile.mutate({ handle })
    const conversationId = await openDirect(asha, wei)
    const [mine, theirs] = [await listen(asha), await listen(wei)]
    for (const body of ['one', 'two', 'three']) await say(mine, conversationId, body)
    expect(await trySay(mine, conversationId, 'four')).toMatchObject({ code: 'request-waits' })
    expect((await wei.trpc.chat.inbox.query({})).items).toEqual([])
    expect((await wei.trpc.chat.inbox.query({ list: 'requests' })).items).toMatchObject([{ conversationId, place: { request: 'pending' } }])
    await say(theirs, conversationId, 'hello')
    expect((await wei.trpc.chat.inbox.query({})).items).toMatchObject([{ conversationId, place: { request: 'none' } }])
    await say(mine, conversationId, 'four')
  })

  it('keeps what a declined stranger said out of sight', async () => {
    const asha = await createChatter(world, 'Asha')
    const wei = await createChatter(world, 'Wei')
    await wei.trpc.people.changeProfile.mutate({ handle: `h${randomUUID().replaceAll('-', '').slice(0, 20)}` })
    const conversationId = await openDirect(asha, wei)
    await say(await listen(asha), conversationId, 'one')
    await wei.trpc.chat.answerRequest.mutate({ conversationId, accept: false })
    expect((await wei.trpc.chat.inbox.query({ list: 'requests' })).items).toEqual([])
    expect((await asha.trpc.chat.inbox.query({})).items).toHaveLength(1)
  })

  it('lets nobody through who is blocked, and does not tell them', async () => {
    const { asha, camille, conversationId } = await createPair()
    const [mine, theirs] = [await listen(asha), await listen(camille)]
    await say(mine, conversationId, 'before')
    await camille.trpc.people.block.mutate({ userId: asha.id })
    await say(mine, conversationId, 'into the void')
    await mine.request({ type: 'typing-start', conversationId })
    expect(await trySay(theirs, conversationId, 'no')).toMatchObject({ code: 'blocked' })
    await theirs.until((frame) => frame.type === 'skipped')
    expect(theirs.of('message-added')).toHaveLength(1)
    expect(theirs.of('typing-start')).toEqual([])
    expect((await camille.trpc.chat.load.query({ conversationId })).messages).toHaveLength(1)
    expect((await camille.trpc.chat.inbox.query({})).items).toMatchObject([{ unread: 1, preview: { excerpt: 'before' } }])
    expect((await asha.trpc.chat.load.query({ conversationId })).messages).toHaveLength(2)
    expect((await asha.trpc.chat.inbox.query({})).items).toMatchObject([{ preview: { excerpt: 'into the void' } }])
  })
})

describe('a group', () => {
  async function createGroup() {
    const [owner, admin, member] = [
      await createChatter(world, 'Asha'),
      await createChatter(world, 'Camille'),
      await createChatter(world, 'Wei'),
    ]
    await befriend(world, owner, admin, member)
    const { conversationId } = await owner.trpc.chat.createGroup.mutate({ title: 'Louvre', userIds: [admin.id, member.id] })
    await owner.trpc.chat.changeRole.mutate({ conversationId, userId: admin.id, role: 'admin' })
    return { owner, admin, member, conversationId }
  }

  it('lets each role do what it may', async () => {
    const { owner, admin, member, conversationId } = await createGroup()
    const refused = { data: { code: 'not-allowed' } }
    await expect(member.trpc.chat.changeGroup.mutate({ conversationId, title: 'Mine' })).rejects.toMatchObject(refused)
    await expect(member.trpc.chat.createLink.mutate({ conversationId })).rejects.toMatchObject(refused)
    await expect(member.trpc.chat.removeMember.mutate({ conversationId, userId: admin.id })).rejects.toMatchObject(refused)
    await expect(admin.trpc.chat.removeMember.mutate({ conversationId, userId: owner.id })).rejects.toMatchObject(refused)
    await expect(admin.trpc.chat.changeRole.mutate({ conversationId, userId: member.id, role: 'admin' })).rejects.toMatchObject(refused)
    await admin.trpc.chat.changeGroup.mutate({ conversationId, title: 'Musée' })
    const words = await say(await listen(member), conversationId, 'rude')
    const theirs = await listen(owner)
    const erase = (socket: typeof theirs) => socket.request({ type: 'message-erase', conversationId, messageId: words.id, scope: 'all' })
    const another = await say(theirs, conversationId, 'of the owner')
    const byAdmin = await listen(admin)
    expect(await byAdmin.request({ type: 'message-erase', conversationId, messageId: another.id, scope: 'all' })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await erase(byAdmin)).toMatchObject({ type: 'ok' })
    await owner.trpc.chat.changeRole.mutate({ conversationId, userId: admin.id, role: 'owner' })
    expect((await owner.trpc.chat.load.query({ conversationId })).place.role).toBe('admin')
    const { members } = await owner.trpc.chat.members.query({ conversationId })
    expect(members.map(({ role, person }) => [person.name, role]).toSorted()).toEqual([
      ['Asha', 'admin'],
      ['Camille', 'owner'],
      ['Wei', 'member'],
    ])
  })

  it('shows a newcomer what is said from then on, and nothing of before, not even changed', async () => {
    const { owner, conversationId } = await createGroup()
    const mine = await listen(owner)
    const old = await say(mine, conversationId, 'a secret of before')
    const jules = await createChatter(world, 'Jules', { role: 'GUEST' })
    const theirs = await listen(jules)
    const { url } = await owner.trpc.chat.createLink.mutate({ conversationId })
    const token = url.split('/').at(-1) ?? ''
    expect(await jules.trpc.chat.viewLink.query({ token })).toMatchObject({ state: 'open', title: 'Louvre', memberCount: 3 })
    await jules.trpc.chat.joinByLink.mutate({ token })
    await theirs.until((frame) => frame.type === 'me-changed' && frame.item?.conversationId === conversationId)
    await mine.request({ type: 'message-edit', conversationId, messageId: old.id, editId: key(), body: 'another secret', mentions: [] })
    await say(mine, conversationId, 'welcome')
    await theirs.until((frame) => frame.type === 'message-added' && frame.message.body === 'welcome')
    expect(JSON.stringify(theirs.frames)).not.toContain('secret')
    expect(JSON.stringify(await jules.trpc.chat.load.query({ conversationId }))).not.toContain('secret')
    expect((await jules.trpc.chat.search.query({ words: 'secret' })).found).toEqual([])
    expect((await owner.trpc.chat.search.query({ words: 'secr' })).found).toMatchObject([{ message: { id: old.id } }])
    await owner.trpc.chat.revokeLinks.mutate({ conversationId })
    const wei = await createChatter(world, 'Late')
    await expect(wei.trpc.chat.joinByLink.mutate({ token })).rejects.toMatchObject({ data: { code: 'link-expired' } })
  })

  it('says nothing more to whoever was taken out, on the line that is open', async () => {
    const { owner, member, conversationId } = await createGroup()
    const [mine, theirs] = [await listen(owner), await listen(member)]
    await owner.trpc.chat.removeMember.mutate({ conversationId, userId: member.id })
    await theirs.until((frame) => frame.type === 'me-changed' && frame.about === conversationId && frame.item === null)
    await say(mine, conversationId, 'among us')
    await mine.until((frame) => frame.type === 'message-added' && frame.message.body === 'among us')
    await expect(member.trpc.chat.load.query({ conversationId })).rejects.toMatchObject({ data: { code: 'not-found' } })
    expect(await trySay(theirs, conversationId, 'let me in')).toMatchObject({ code: 'not-found' })
    expect(JSON.stringify(theirs.frames)).not.toContain('among us')
  })

  it('goes to its oldest admin when its owner leaves', async () => {
    const { owner, admin, conversationId } = await createGroup()
    await owner.trpc.chat.leave.mutate({ conversationId })
    expect((await admin.trpc.chat.load.query({ conversationId })).place.role).toBe('owner')
  })

  it('carries mentions, answers and reactions', async () => {
    const { owner, member, conversationId } = await createGroup()
    const mine = await listen(owner)
    const root = await say(mine, conversationId, 'Who comes, @[0]?', { mentions: [member.id] })
    expect(root).toMatchObject({ excerpt: 'Who comes, @Wei?', mentions: [{ id: member.id }] })
    const theirs = await listen(member)
    const answer = await say(theirs, conversationId, 'I do', { replyToId: root.id })
    expect(answer).toMatchObject({ threadRootId: root.id, quote: { messageId: root.id, excerpt: 'Who comes, @Wei?' } })
    await theirs.request({ type: 'reaction-set', conversationId, messageId: root.id, emoji: '👍🏽', isSet: true })
    expect(await theirs.request({ type: 'reaction-set', conversationId, messageId: root.id, emoji: 'ok', isSet: true })).toMatchObject({
      code: 'bad-request',
    })
    const { messages } = await owner.trpc.chat.thread.query({ conversationId, messageId: root.id })
    expect(messages).toMatchObject([{ replyCount: 1, reactions: [{ emoji: '👍🏽', count: 1, userIds: [member.id] }] }, { id: answer.id }])
    const outsider = await createChatter(world, 'Nobody')
    expect(await trySay(mine, conversationId, 'Hi @[0]', { mentions: [outsider.id] })).toMatchObject({ code: 'bad-request' })
  })
})

function messageOf(
  person: { id: Awaited<ReturnType<typeof createChatter>>['id'] },
  conversationId: Awaited<ReturnType<typeof openDirect>>,
  index: number,
) {
  const id = world.deps.ids.next() as Awaited<ReturnType<typeof say>>['id']
  const body = `missed ${index}`
  return {
    id,
    conversationId,
    senderId: person.id,
    clientMessageId: key(),
    body,
    language: 'en' as const,
    replyToId: null,
    isCorrection: false,
    words: body,
  }
}
