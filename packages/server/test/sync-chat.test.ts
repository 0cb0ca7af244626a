import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { applyChatFrame, type ChatFrame, type ChatState } from '@parley/contracts/apply-chat-frame'
import { applyInboxFrame, type InboxFrame, type InboxList } from '@parley/contracts/apply-inbox-frame'
import type { ChatSnapshot, Inbox } from '@parley/contracts/chat'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { ServerFrame } from '@parley/contracts/socket'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { befriend, type Chatter, createChatter, listen, openDirect, trySay } from './chatters.ts'
import { createWorld, type TestSocket, type World } from './world.ts'

/** What people may do in two conversations that everybody else's screen must hear of. `who` and `which` are picked among those there are. */
interface Action {
  kind: (typeof KINDS)[number]
  who: number
  which: number
  chat: 0 | 1
}

const KINDS = [
  'say',
  'say',
  'answer',
  'correct',
  'mention',
  'edit',
  'erase',
  'hide',
  'react',
  'unreact',
  'read',
  'pin',
  'archive',
  'mute',
  'show',
  'rename',
  'promote',
  'remove',
  'add',
  'leave',
  'block',
  'unblock',
  'reload',
  'reconnect',
] as const

const action = fc.record<Action>({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(2),
  which: fc.nat(5),
  chat: fc.constantFrom(0, 1),
})

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 25)

/** A screen: what it loaded once, and all that came to it since. */
interface Screen {
  person: Chatter
  chats: Map<ConversationId, ChatSnapshot>
  inboxes: Map<InboxList, Inbox>
  sockets: TestSocket[]
}

const LISTS = ['open', 'archived', 'requests'] as const

async function openScreen(person: Chatter, ids: readonly ConversationId[]): Promise<Screen> {
  const inboxes = new Map<InboxList, Inbox>()
  for (const list of LISTS) inboxes.set(list, await person.trpc.chat.inbox.query({ list }))
  const chats = await loadChats(person, ids)
  const screen: Screen = { person, chats, inboxes, sockets: [] }
  await connect(screen)
  return screen
}

async function loadChats(person: Chatter, ids: readonly ConversationId[]): Promise<Map<ConversationId, ChatSnapshot>> {
  const chats = new Map<ConversationId, ChatSnapshot>()
  for (const conversationId of ids) {
    const chat = await person.trpc.chat.load.query({ conversationId }).catch(() => null)
    if (chat) chats.set(conversationId, chat)
  }
  return chats
}

/** A new line goes on where the one before ended. */
async function connect(screen: Screen): Promise<void> {
  const { chats, inboxes } = replay(screen)
  screen.sockets.at(-1)?.raw.close()
  const socket = await screen.person.socket()
  screen.sockets.push(socket)
  const open = [...chats].filter(([, chat]) => !chat.isGone).map(([conversationId, { lastSeq }]) => ({ conversationId, afterSeq: lastSeq }))
  await socket.request({ type: 'hello', open, inboxSeq: Math.min(...[...inboxes.values()].map(({ inboxSeq }) => inboxSeq)) })
}

const isChatFrame = (frame: ServerFrame): frame is Extract<ServerFrame, ChatFrame & { seq: number }> =>
  'seq' in frame && 'conversationId' in frame && frame.type !== 'caught-up'

/** As a screen puts frames together: each feed in its own order, whatever comes twice is dropped. */
function replay({ person, chats, inboxes, sockets }: Screen): { chats: Map<ConversationId, ChatState>; inboxes: Map<InboxList, Inbox> } {
  const frames = sockets.flatMap(({ frames: received }) => received).filter(isChatFrame) as (ChatFrame & InboxFrame)[]
  const after = (state: ChatState) => frames.reduce((now, frame) => applyChatFrame(now, frame, person.id), state)
  return {
    chats: new Map([...chats].map(([id, chat]) => [id, after(chat)])),
    inboxes: new Map(
      [...inboxes].map(([list, inbox]) => [list, frames.reduce((now, frame) => applyInboxFrame(now, frame, person.id, list), inbox)]),
    ),
  }
}

it(
  'shows on every screen what a fresh one would, whatever people do, and however often lines drop',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), async (actions) => {
        const people = [await createChatter(world, 'Asha'), await createChatter(world, 'Camille'), await createChatter(world, 'Wei')]
        await befriend(world, ...people)
        const [first = expect.fail(), second = expect.fail()] = people
        const direct = await openDirect(first, second)
        const { conversationId: group } = await first.trpc.chat.createGroup.mutate({
          title: 'Louvre',
          userIds: people.slice(1).map(({ id }) => id),
        })
        const ids = [direct, group]
        // One message first, so that every inbox has its rows from the start: a row that comes with its first message is a test of its own.
        const opener = await listen(first)
        await trySay(opener, direct, 'first')
        const screens = await Promise.all(people.map((person) => openScreen(person, ids)))
        for (const one of actions) await perform(one, { people, screens, ids })
        await world.deps.settled()
        for (const screen of screens) {
          const fresh = await openScreen(screen.person, ids)
          await expect
            .poll(() => {
              const replayed = replay(screen)
              return { seen: tidy(replayed), isAsFresh: isDeepStrictEqual(tidy(replayed), tidy(fresh, replayed.chats)) }
            })
            .toEqual({ seen: expect.anything(), isAsFresh: true })
            .catch(() => expect(tidy(replay(screen))).toEqual(tidy(fresh, replay(screen).chats)))
          for (const { raw } of [...screen.sockets, ...fresh.sockets]) raw.close()
        }
        opener.raw.close()
      }),
      { numRuns: RUNS },
    )
  },
  60_000 + RUNS * 2_000,
)

interface Stage {
  people: Chatter[]
  screens: Screen[]
  ids: ConversationId[]
}

async function perform({ kind, who, which, chat }: Action, { people, screens, ids }: Stage): Promise<void> {
  const person = people[who] ?? expect.fail()
  const screen = screens[who] ?? expect.fail()
  const other = people[(who + 1 + (which % 2)) % people.length] ?? expect.fail()
  const conversationId = ids[chat] ?? expect.fail()
  const socket = screen.sockets.at(-1) ?? expect.fail()
  const { trpc } = person
  const { messages } = await trpc.chat.load.query({ conversationId }).catch(() => ({ messages: [] }))
  const message = messages.toReversed()[which]
  const messageId = message?.id ?? (randomUUID() as NonNullable<typeof message>['id'])
  const key = randomUUID() as ClientMessageId
  // Refusals are answers too: what was refused must have changed nothing.
  const tried = async (work: Promise<unknown>) => void (await work.catch(() => {}))
  switch (kind) {
    case 'say':
      return void (await trySay(socket, conversationId, `said ${which}`))
    case 'answer':
      return void (await trySay(socket, conversationId, 'indeed', { replyToId: message?.id ?? null }))
    case 'correct':
      return void (await trySay(socket, conversationId, `better ${which}`, { replyToId: message?.id ?? null, isCorrection: true }))
    case 'mention':
      return void (await trySay(socket, conversationId, 'hello @[0]', { mentions: [other.id] }))
    case 'edit':
      return void (await socket.request({
        type: 'message-edit',
        conversationId,
        messageId,
        editId: key,
        body: `anew ${which}`,
        mentions: [],
      }))
    case 'erase':
    case 'hide':
      return void (await socket.request({ type: 'message-erase', conversationId, messageId, scope: kind === 'hide' ? 'me' : 'all' }))
    case 'react':
    case 'unreact':
      return void (await socket.request({
        type: 'reaction-set',
        conversationId,
        messageId,
        emoji: which % 2 ? '👍' : '❤️',
        isSet: kind === 'react',
      }))
    case 'read':
      return void (await socket.request({ type: 'message-read', conversationId, seq: message?.seq ?? 1 }))
    case 'pin':
      return tried(trpc.chat.changePlace.mutate({ conversationId, change: { isPinned: which % 2 === 0 } }))
    case 'archive':
      return tried(trpc.chat.changePlace.mutate({ conversationId, change: { isArchived: which % 2 === 0 } }))
    case 'mute':
      return tried(trpc.chat.changePlace.mutate({ conversationId, change: { mutedUntil: which % 2 ? null : 4e12, readingLanguage: 'fr' } }))
    case 'show':
      return tried(trpc.chat.changePlace.mutate({ conversationId, change: { showMode: which % 2 ? 'both' : 'learner' } }))
    case 'rename':
      return tried(trpc.chat.changeGroup.mutate({ conversationId, title: `Title ${which}` }))
    case 'promote':
      return tried(
        trpc.chat.changeRole.mutate({
          conversationId,
          userId: other.id,
          role: (['owner', 'admin', 'member'] as const)[which % 3] ?? 'member',
        }),
      )
    case 'remove':
      return tried(trpc.chat.removeMember.mutate({ conversationId, userId: other.id }))
    case 'add':
      return tried(trpc.chat.addMembers.mutate({ conversationId, userIds: [other.id] }))
    case 'leave':
      return tried(trpc.chat.leave.mutate({ conversationId }))
    case 'block':
      return tried(trpc.people.block.mutate({ userId: other.id }))
    case 'unblock':
      return tried(trpc.people.unblock.mutate({ userId: other.id }))
    case 'reload': {
      const fresh = await openScreen(person, ids)
      screen.sockets.at(-1)?.raw.close()
      return void Object.assign(screen, fresh)
    }
    case 'reconnect':
      return connect(screen)
  }
}

/**
 * Facts alone: read marks of others are live, and what a screen keeps for itself is not shown. A chat that was gone, or not there when the
 * screen was opened, is loaded when it is looked at.
 */
function tidy({ chats, inboxes }: { chats: Map<ConversationId, ChatState>; inboxes: Map<InboxList, Inbox> }, like = chats) {
  const here = [...chats].filter(([id]) => like.has(id) && !like.get(id)?.isGone)
  return {
    chats: here.map(([id, { hiddenIds: _hidden, isGone: _gone, marks: _marks, ...chat }]) => [id, chat]),
    inboxes: [...inboxes].map(([list, { items, inboxSeq, hasMore, contactRequests }]) => ({
      list,
      inboxSeq,
      hasMore,
      contactRequests,
      items: items.map(({ news: _news, ...item }) => item),
    })),
  }
}
