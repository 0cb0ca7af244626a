import { randomUUID } from 'node:crypto'
import type { MessageView } from '@parley/contracts/chat'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deleteLapsedGuests } from '../auth/delete-lapsed-guests.ts'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { block, createFriends, say, unblock } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { addMembers } from './add-members.ts'
import { answerRequest } from './answer-request.ts'
import { changeGroup } from './change-group.ts'
import { changePlace } from './change-place.ts'
import { changeRole } from './change-role.ts'
import { createGroup } from './create-group.ts'
import { editMessage } from './edit-message.ts'
import { eraseMessage } from './erase-message.ts'
import { leaveGroup } from './leave-group.ts'
import { listInbox } from './list-inbox.ts'
import { loadChat } from './load-chat.ts'
import { openDirect } from './open-direct.ts'
import { readMessages } from './read-messages.ts'
import { removeMember } from './remove-member.ts'
import { setReaction } from './set-reaction.ts'

const STEPS = Number(process.env.STORM_STEPS ?? 60)

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

it('is refused by name or done, whatever eight people do in the same chats at the same moment', async () => {
  const people = await createFriends(deps, 8)
  const [owner, ...others] = people as [Actor, ...Actor[]]
  const ids = others.map(({ userId }) => userId)
  const groups = [
    await createGroup(deps, owner, { title: 'One', userIds: ids }),
    await createGroup(deps, owner, { title: 'Two', userIds: ids }),
  ]
  const directs = await Promise.all(others.map(({ userId }) => openDirect(deps, owner, userId)))
  const chats = [...groups, ...groups, ...directs].map(({ conversationId }) => conversationId)
  const said: MessageView[] = []
  const pick = <T>(items: readonly T[]) => items[Math.floor(Math.random() * items.length)] as T
  const key = () => randomUUID() as ClientMessageId

  const acts: ((actor: Actor, conversationId: ConversationId, other: Actor, message: MessageView | undefined) => Promise<unknown>)[] = [
    (actor, conversationId) => say(deps, actor, conversationId, 'x').then((message) => said.push(message)),
    (actor, conversationId, { userId }) => say(deps, actor, conversationId, '@[0]', { mentions: [userId] }),
    (actor, conversationId, _other, message) => say(deps, actor, conversationId, 'x', { replyToId: message?.id ?? null }),
    async (actor, _id, _other, message) =>
      message &&
      editMessage(deps, actor, { conversationId: message.conversationId, messageId: message.id, editId: key(), body: 'y', mentions: [] }),
    async (actor, _id, _other, message) =>
      message && eraseMessage(deps, actor, { conversationId: message.conversationId, messageId: message.id, scope: pick(['me', 'all']) }),
    async (actor, _id, _other, message) =>
      message &&
      setReaction(deps, actor, { conversationId: message.conversationId, messageId: message.id, emoji: '👍', isSet: Math.random() < 0.6 }),
    (actor, conversationId) => readMessages(deps, actor, { conversationId, seq: Math.floor(Math.random() * 300) }),
    (actor, conversationId) => changePlace(deps, actor, { conversationId, change: { isPinned: Math.random() < 0.5 } }),
    (actor, conversationId) => changeGroup(deps, actor, { conversationId, title: `${Math.random()}` }),
    (actor, conversationId, { userId }) => changeRole(deps, actor, { conversationId, userId, role: pick(['owner', 'admin', 'member']) }),
    (actor, conversationId) => addMembers(deps, actor, { conversationId, userIds: pick([ids, ids.toReversed(), ids.slice(2, 5)]) }),
    (actor, conversationId, { userId }) => removeMember(deps, actor, { conversationId, userId }),
    (actor, conversationId) => leaveGroup(deps, actor, conversationId),
    (actor, conversationId) => answerRequest(deps, actor, { conversationId, accept: true }),
    (actor, _id, { userId }) => openDirect(deps, actor, userId),
    (actor) => listInbox(deps, actor, { list: 'open', before: null }),
    (actor, conversationId) => loadChat(deps, actor, conversationId),
    (actor, _id, other) => block(deps, actor, other).then(() => unblock(deps, actor, other)),
    () => deleteLapsedGuests(deps),
  ]
  const wrongs: unknown[] = []
  let done = 0
  await Promise.all(
    people.map(async (actor) => {
      for (let step = 0; step < STEPS; step += 1) {
        await Promise.all(
          [1, 2].map(() =>
            pick(acts)(actor, pick(chats), pick(people), pick(said)).then(
              () => (done += 1),
              (error: unknown) => {
                const isTwice = error instanceof Error && 'constraint' in error && error.constraint === 'blocks_pkey'
                if (!(error instanceof AppError) && !isTwice) wrongs.push(error)
              },
            ),
          ),
        )
      }
    }),
  )
  await deps.settled()
  expect(wrongs).toEqual([])
  expect(done).toBeGreaterThan(STEPS * 4)
  const { rows } = await deps.sql.query<{ id: string; wrong: string }>(
    `SELECT c.id, CASE
       WHEN c.last_seq <> (SELECT count(*) FROM feed f WHERE f.id = c.id) THEN 'a gap'
       WHEN c.last_seq <> (SELECT count(DISTINCT f.seq) FROM feed f WHERE f.id = c.id) THEN 'a number twice'
       WHEN c.kind = 'GROUP' AND c.member_count <> m.count THEN 'a miscount'
       WHEN c.kind = 'GROUP' AND m.count > 0 AND m.owners <> 1 THEN 'not one owner'
       WHEN m.read > c.last_seq THEN 'a mark beyond the end' END AS wrong
     FROM conversations c JOIN LATERAL (
       SELECT count(*) AS count, count(*) FILTER (WHERE role = 'OWNER') AS owners, max(read_seq) AS read FROM conversation_members
       WHERE conversation_id = c.id AND left_seq IS NULL) m ON true`.replaceAll(
      'FROM feed f WHERE f.id = c.id',
      `FROM (SELECT seq FROM messages WHERE conversation_id = c.id UNION ALL SELECT seq FROM events WHERE conversation_id = c.id) f`,
    ),
  )
  expect(rows.filter(({ wrong }) => wrong !== null)).toEqual([])
}, 60_000)

it('keeps no more of many edits than it must', async () => {
  const [asha, camille] = (await createFriends(deps, 2)) as [Actor, Actor]
  const { conversationId } = await openDirect(deps, asha, camille.userId)
  const { id: messageId } = await say(deps, asha, conversationId, 'x')
  const edits = Array.from({ length: 50 }, (_, index) => ({ conversationId, messageId, editId: key(), body: `${index}`, mentions: [] }))
  for (const edit of edits) await editMessage(deps, asha, edit)
  const { revision, editIds } = await deps.prisma.message.findUniqueOrThrow({ where: { id: messageId } })
  expect([revision, editIds.length]).toEqual([51, 32])
  // A repeat of what was said anew since changes nothing.
  expect((await editMessage(deps, asha, edits.at(-10) ?? expect.fail())).message).toMatchObject({ body: '49', revision: 51 })
})

const key = () => randomUUID() as ClientMessageId
