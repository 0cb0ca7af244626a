import type { AttachmentId, ConversationId, UserId } from '@parley/contracts/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { sweepAttachments } from '../attachments/sweep-attachments.ts'
import { deleteLapsedGuests, GUEST_KEPT_MS } from '../auth/delete-lapsed-guests.ts'
import { block, createCircle, createFriends, createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { addMembers } from './add-members.ts'
import { changeGroup } from './change-group.ts'
import { changeRole } from './change-role.ts'
import { createGroupLink } from './create-group-link.ts'
import { createGroup } from './create-group.ts'
import { endGroupLinks } from './end-group-links.ts'
import { joinByLink } from './join-by-link.ts'
import { leaveGroup } from './leave-group.ts'
import { listChatMembers } from './list-chat-members.ts'
import { listInbox } from './list-inbox.ts'
import { loadChat } from './load-chat.ts'
import { openDirect } from './open-direct.ts'
import { removeMember } from './remove-member.ts'
import { viewGroupLink } from './view-group-link.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

let owner: Actor
let admin: Actor
let member: Actor
let other: Actor
let conversationId: ConversationId
beforeEach(async () => {
  const circle = await createCircle(deps, 4)
  ;[owner, admin, member, other] = circle.people as [Actor, Actor, Actor, Actor]
  ;({ conversationId } = circle)
  await changeRole(deps, owner, { conversationId, userId: admin.userId, role: 'admin' })
})

const lastSeq = async (id: ConversationId) => (await deps.prisma.conversation.findUniqueOrThrow({ where: { id } })).lastSeq
const roles = async (viewer: Actor) =>
  Object.fromEntries(
    (await listChatMembers(deps, viewer, { conversationId, after: null, word: '', isStaff: false })).members.map(({ person, role }) => [
      person.id,
      role,
    ]),
  )
const secretOf = (url: string) => url.split('/').at(-1) ?? ''

describe('a group', () => {
  it('is changed by nobody who asks for nothing, and not by whoever may not', async () => {
    const direct = await createPair(deps)
    await say(deps, direct.asha, direct.conversationId, 'Hello')
    const before = [await lastSeq(conversationId), await lastSeq(direct.conversationId)]
    await changeGroup(deps, owner, { conversationId })
    await expect(changeGroup(deps, member, { conversationId, title: 'Mine' })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(changeGroup(deps, member, { conversationId })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(changeGroup(deps, direct.asha, { conversationId: direct.conversationId })).rejects.toMatchObject({ code: 'not-allowed' })
    expect([await lastSeq(conversationId), await lastSeq(direct.conversationId)]).toEqual(before)
  })

  it('has an owner and admins who are listed by themselves', async () => {
    const { members } = await listChatMembers(deps, member, { conversationId, after: null, word: '', isStaff: true })
    expect(Object.fromEntries(members.map(({ person, role }) => [person.id, role]))).toEqual({
      [owner.userId]: 'owner',
      [admin.userId]: 'admin',
    })
  })

  it('has always one owner, whoever makes whom one at the same moment', async () => {
    const give = (from: Actor, to: Actor) => changeRole(deps, from, { conversationId, userId: to.userId, role: 'owner' })
    const given = await Promise.allSettled([give(owner, admin), give(owner, member), give(admin, member)])
    expect(given.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(Object.values(await roles(other)).filter((role) => role === 'owner')).toHaveLength(1)
  })

  it('has an owner when all of them leave at once, and in the end is no more', async () => {
    await Promise.all([owner, admin].map((person) => leaveGroup(deps, person, conversationId)))
    expect(Object.values(await roles(member)).toSorted()).toEqual(['member', 'owner'])
    await Promise.all([member, other].map((person) => leaveGroup(deps, person, conversationId)))
    expect(await deps.prisma.conversation.findUnique({ where: { id: conversationId } })).toBeNull()
    await expect(loadChat(deps, member, conversationId)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('counts its people, however often they come and go at once', async () => {
    const put = () => addMembers(deps, owner, { conversationId, userIds: [member.userId, other.userId] })
    const take = (person: Actor) => removeMember(deps, admin, { conversationId, userId: person.userId })
    await Promise.allSettled([put(), take(member), take(other), put(), take(member), put(), put()])
    const { memberCount } = await loadChat(deps, owner, conversationId)
    expect(memberCount).toBe(Object.keys(await roles(owner)).length)
    const { rows } = await deps.sql.query<{ gapless: boolean }>(
      `SELECT count(*) = max(seq) AND count(DISTINCT seq) = count(*) AS gapless
       FROM (SELECT seq FROM messages WHERE conversation_id = $1 UNION ALL SELECT seq FROM events WHERE conversation_id = $1) all_of`,
      [conversationId],
    )
    expect(rows).toEqual([{ gapless: true }])
  })

  it('takes in nobody who does not know whoever asks, nor with whom they are at odds', async () => {
    const [stranger, foe] = [await createActor(deps), other]
    await removeMember(deps, owner, { conversationId, userId: foe.userId })
    await block(deps, foe, owner)
    const direct = await openDirect(deps, owner, member.userId)
    await say(deps, owner, direct.conversationId, 'Hello')
    for (const userIds of [[stranger.userId], [foe.userId], [member.userId, stranger.userId], [crypto.randomUUID() as UserId]]) {
      await expect(addMembers(deps, owner, { conversationId, userIds })).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(createGroup(deps, owner, { title: 'Other', userIds })).rejects.toMatchObject({ code: 'not-allowed' })
    }
    expect(Object.keys(await roles(owner))).toHaveLength(3)
  })

  it('shows whoever comes back what is said from then on', async () => {
    await say(deps, owner, conversationId, 'one')
    await removeMember(deps, owner, { conversationId, userId: member.userId })
    await say(deps, owner, conversationId, 'among us')
    await addMembers(deps, owner, { conversationId, userIds: [member.userId] })
    await say(deps, owner, conversationId, 'welcome back')
    const { messages, place } = await loadChat(deps, member, conversationId)
    expect(messages.flatMap(({ body }) => body || [])).toEqual(['welcome back'])
    expect(place).toMatchObject({ role: 'member', pinnedAt: null })
    expect((await listInbox(deps, member, { list: 'open', before: null })).items).toMatchObject([{ unread: 1 }])
  })
})

describe('a link to a group', () => {
  it('lets in while it is open, guests too, each once', async () => {
    const { url, expiresAt } = await createGroupLink(deps, admin, conversationId)
    const token = secretOf(url)
    const guest = await createActor(deps, { role: 'GUEST' })
    expect(await viewGroupLink(deps, null, token)).toEqual({
      state: 'open',
      title: 'Louvre',
      pictureId: null,
      memberCount: 4,
      isMember: false,
    })
    await Promise.all([1, 2, 3].map(() => joinByLink(deps, guest, token)))
    expect(await loadChat(deps, guest, conversationId)).toMatchObject({ memberCount: 5, messages: [{ notice: { kind: 'joined' } }] })
    expect(await viewGroupLink(deps, guest, token)).toMatchObject({ isMember: true })
    const late = await createActor(deps)
    const after = { ...deps, clock: { ...deps.clock, now: () => expiresAt } }
    expect(await viewGroupLink(after, late, token)).toEqual({ state: 'expired' })
    await expect(joinByLink(after, late, token)).rejects.toMatchObject({ code: 'link-expired' })
    expect(await joinByLink(after, guest, token)).toEqual({ conversationId })
  })

  it('lets nobody in who comes after it was ended, not even at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { url } = await createGroupLink(deps, owner, conversationId)
      const late = await createActor(deps)
      const [joined] = await Promise.allSettled([joinByLink(deps, late, secretOf(url)), endGroupLinks(deps, owner, conversationId)])
      const isIn = late.userId in (await roles(owner))
      expect(isIn).toBe(joined.status === 'fulfilled')
      await expect(joinByLink(deps, await createActor(deps), secretOf(url))).rejects.toMatchObject({ code: 'link-expired' })
    }
  })

  it('lets nobody back in who was taken out since it was made', async () => {
    const old = secretOf((await createGroupLink(deps, owner, conversationId)).url)
    deps.clock.pass(1)
    await removeMember(deps, admin, { conversationId, userId: member.userId })
    deps.clock.pass(1)
    expect(await viewGroupLink(deps, member, old)).toEqual({ state: 'removed' })
    await expect(joinByLink(deps, member, old)).rejects.toMatchObject({ code: 'link-expired' })
    await leaveGroup(deps, other, conversationId)
    expect(await joinByLink(deps, other, old)).toEqual({ conversationId })
    const { url } = await createGroupLink(deps, owner, conversationId)
    expect(await joinByLink(deps, member, secretOf(url))).toEqual({ conversationId })
    expect(await viewGroupLink(deps, member, old)).toMatchObject({ state: 'open', isMember: true })
  })

  it('leads nowhere once the last one has left, and of the group nothing is left', async () => {
    const { url } = await createGroupLink(deps, owner, conversationId)
    const file = deps.ids.next() as AttachmentId
    await deps.prisma.attachment.create({
      data: {
        id: file,
        ownerId: owner.userId,
        name: 'a.pdf',
        mediaType: 'application/pdf',
        bytes: 1,
        createdAt: new Date(deps.clock.now()),
      },
    })
    const said = await say(deps, owner, conversationId, 'CANARY', { attachmentIds: [file] })
    await say(deps, member, conversationId, 'yes', { replyToId: said.id })
    for (const person of [owner, admin, member]) await leaveGroup(deps, person, conversationId)
    expect(await loadChat(deps, other, conversationId)).toMatchObject({ place: { role: 'owner' }, memberCount: 1 })
    await leaveGroup(deps, other, conversationId)
    await expect(leaveGroup(deps, other, conversationId)).rejects.toMatchObject({ code: 'not-found' })
    for (const table of ['messages', 'events', 'conversation_members', 'group_links'])
      expect((await deps.sql.query(`SELECT 1 FROM ${table} WHERE conversation_id = $1`, [conversationId])).rowCount).toBe(0)
    expect(await deps.prisma.conversation.count({ where: { id: conversationId } })).toBe(0)
    expect(await deps.prisma.attachment.findUnique({ where: { id: file } })).toMatchObject({ ownerId: null, messageId: null })
    await sweepAttachments(deps)
    expect(await deps.prisma.attachment.count({ where: { id: file } })).toBe(0)
    expect(await viewGroupLink(deps, null, secretOf(url))).toEqual({ state: 'unknown' })
    await expect(joinByLink(deps, other, secretOf(url))).rejects.toMatchObject({ code: 'link-expired' })
    expect((await listInbox(deps, other, { list: 'open', before: null })).items).toEqual([])
  })

  it('is kept as a hash alone, and says nothing of a group that is none', async () => {
    const { url } = await createGroupLink(deps, owner, conversationId)
    const { rows } = await deps.sql.query<{ row: string }>('SELECT l::text AS row FROM group_links l')
    expect(JSON.stringify(rows)).not.toContain(secretOf(url))
    expect(await viewGroupLink(deps, owner, 'A'.repeat(43))).toEqual({ state: 'unknown' })
    for (const person of [member, await createActor(deps)])
      await expect(createGroupLink(deps, person, conversationId)).rejects.toMatchObject({
        code: person === member ? 'not-allowed' : 'not-found',
      })
  })
})

describe('somebody whose account goes', () => {
  it('leaves what they said without a name, a group an owner, and a conversation without a peer', async () => {
    const [guest, friend] = (await createFriends(deps, 2)) as [Actor, Actor]
    const { conversationId: group } = await createGroup(deps, guest, { title: 'Theirs', userIds: [friend.userId] })
    const { conversationId: direct } = await openDirect(deps, guest, friend.userId)
    const mark = 'CANARYNAME'
    await deps.prisma.user.update({ where: { id: guest.userId }, data: { name: mark, role: 'GUEST', createdAt: new Date(0) } })
    for (const id of [group, direct]) {
      const { id: replyToId } = await say(deps, guest, id, 'what I said')
      await say(deps, friend, id, 'Hello @[0]', { mentions: [guest.userId], replyToId })
    }
    const before = await lastSeq(direct)
    deps.clock.pass(2 * GUEST_KEPT_MS)
    await deps.prisma.session.updateMany({ where: { userId: guest.userId }, data: { expiresAt: new Date(0) } })
    expect(await deleteLapsedGuests(deps)).toBeGreaterThan(0)
    for (const id of [group, direct]) {
      const chat = await loadChat(deps, friend, id)
      expect(JSON.stringify(chat)).not.toContain(mark)
      const [said, answer] = chat.messages.slice(-2)
      expect(said).toMatchObject({ sender: null, body: 'what I said' })
      expect(answer).toMatchObject({ excerpt: 'Hello @', quote: { sender: null, excerpt: 'what I said' }, mentions: [{ name: '' }] })
    }
    expect(await loadChat(deps, friend, direct)).toMatchObject({ peer: null, peerLanguage: null, marks: [] })
    expect(await loadChat(deps, friend, group)).toMatchObject({ memberCount: 1, place: { role: 'owner' } })
    const { items } = await listInbox(deps, friend, { list: 'open', before: null })
    expect(JSON.stringify(items)).not.toContain(mark)
    expect(items).toHaveLength(2)
    // What is still there goes on.
    expect(await say(deps, friend, direct, 'into the void')).toMatchObject({ seq: before + 1 })
    expect(await say(deps, friend, group, 'alone')).toMatchObject({ sender: { id: friend.userId } })
  })
})
