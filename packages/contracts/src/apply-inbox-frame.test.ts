import { expect, test } from 'vitest'
import { applyInboxFrame } from './apply-inbox-frame.ts'
import type { Inbox, InboxItem } from './chat.ts'
import type { ConversationId, MessageId } from './ids.ts'
import { CHAT, ME, messageOf } from './testing/messages.ts'

const place: InboxItem['place'] = {
  role: 'member',
  request: 'none',
  joinedSeq: 0,
  readSeq: 1,
  mutedUntil: null,
  pinnedAt: null,
  archivedAt: null,
  readingLanguage: null,
  formality: null,
  showMode: null,
}
const peer = { id: ME, name: 'Camille', avatarId: null }
const { createdAt } = messageOf(1)
const row: InboxItem = {
  conversationId: CHAT,
  kind: 'direct',
  title: null,
  pictureId: null,
  peer,
  preview: null,
  unread: 0,
  place,
  lastSeq: 0,
  activeAt: createdAt,
}
const empty: Inbox = { items: [row], hasMore: false, contactRequests: 0, inboxSeq: 1 }

const said = (inbox: Inbox, seq: number) =>
  applyInboxFrame(inbox, { type: 'message-added', conversationId: CHAT, seq, message: messageOf(seq, { sender: peer }) }, ME)
const signed = (inbox: Inbox, seq: number) =>
  applyInboxFrame(inbox, { type: 'reaction-changed', conversationId: CHAT, seq, messageId: 'm-1' as MessageId, reactions: [] }, ME)
/** What I said under `seq` is out of my sight, as my row was then. */
const hid = (inbox: Inbox, seq: number, item: InboxItem) => {
  const hiddenId = `m-${seq}` as MessageId
  return applyInboxFrame(
    inbox,
    { type: 'me-changed', conversationId: ME as string as ConversationId, seq: 2, about: CHAT, item, hiddenId },
    ME,
  )
}
const asSaid = (seq: number) => said(empty, seq).items[0] as InboxItem

test('what I took out of my sight is not what a row shows, though something came meanwhile', () => {
  const before = { ...asSaid(1), lastSeq: 2 }
  const [item] = hid(signed(said(said(empty, 1), 2), 3), 2, before).items
  expect(item).toMatchObject({ preview: { messageId: 'm-1' }, activeAt: createdAt, lastSeq: 3 })
})

test('what was said after I took something out of my sight stays what a row shows', () => {
  const before = { ...asSaid(1), lastSeq: 2 }
  const [item] = hid(said(said(said(empty, 1), 2), 3), 2, before).items
  expect(item).toMatchObject({ preview: { messageId: 'm-3' }, activeAt: messageOf(3).createdAt, lastSeq: 3 })
})
