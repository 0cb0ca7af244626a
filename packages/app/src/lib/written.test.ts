import type { ClientMessageId, UserId } from '@parley/contracts/ids'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WrittenMessage } from './outbox-database.ts'
import { readRemembered, remember } from './remembered.ts'
import { countUnsent, draftKey, forgetWritten, giveAllWritten, outboxName, type WrittenStore } from './written.ts'

const GUEST = 'guest' as UserId
const ASHA = 'asha' as UserId
let messages: WrittenMessage[] = []

const open = async (): Promise<WrittenStore> => ({
  listWritten: async (userId) => messages.filter((message) => message.userId === userId),
  async giveWritten(from, to) {
    messages = messages.map((message) => (message.userId === from ? { ...message, userId: to } : message))
  },
  async deleteWritten(userId) {
    messages = messages.filter((message) => message.userId !== userId)
  },
})

function write(userId: UserId, body: string, state = 'waiting'): void {
  messages.push({ clientMessageId: body as ClientMessageId, createdAt: 0, userId, entry: { state } })
}

beforeEach(() => {
  messages = []
  // Its own keys are what a browser lists.
  const storage: Record<string, unknown> = {}
  Object.defineProperties(storage, {
    getItem: { value: (key: string) => storage[key] ?? null },
    setItem: { value: (key: string, value: string) => void (storage[key] = value) },
    removeItem: { value: (key: string) => delete storage[key] },
  })
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => vi.unstubAllGlobals())

test('what a guest was about to say goes to their account, over no draft of its own', async () => {
  write(GUEST, 'hola')
  remember(draftKey(GUEST, 'chat-1'), 'guest 1')
  remember(draftKey(GUEST, 'chat-2'), 'guest 2')
  remember(draftKey(ASHA, 'chat-2'), 'asha 2')
  const channel = new BroadcastChannel(outboxName(ASHA))
  const told = new Promise((resolve) => channel.addEventListener('message', resolve))
  await giveAllWritten(GUEST, ASHA, open)
  await told
  channel.close()
  expect(messages.map(({ userId }) => userId)).toEqual([ASHA])
  expect([1, 2].map((chat) => readRemembered(draftKey(ASHA, `chat-${chat}`)))).toEqual(['guest 1', 'asha 2'])
  expect([1, 2].map((chat) => readRemembered(draftKey(GUEST, `chat-${chat}`)))).toEqual([null, null])
})

test('whoever leaves takes what they wrote with them, and nothing of anybody else', async () => {
  write(ASHA, 'one')
  write(ASHA, 'two', 'failed')
  write(ASHA, 'three', 'sent')
  write(GUEST, 'hola')
  remember(draftKey(ASHA, 'chat-1'), 'asha 1')
  remember(draftKey(GUEST, 'chat-1'), 'guest 1')
  remember('draft.talk-1', 'to the partner')
  remember('question.talk-1', 'to the coach')
  remember('outbox.talk-1', JSON.stringify([{ state: 'waiting' }]))
  remember('outbox.talk-2', '')
  remember('theme', 'dark')
  expect(await countUnsent(ASHA, open)).toBe(3)
  await forgetWritten(ASHA, open)
  expect(await countUnsent(ASHA, open)).toBe(0)
  expect(messages).toHaveLength(1)
  const left = [draftKey(ASHA, 'chat-1'), draftKey(GUEST, 'chat-1'), 'draft.talk-1', 'question.talk-1', 'theme'].map(readRemembered)
  expect(left).toEqual([null, 'guest 1', null, null, 'dark'])
})
