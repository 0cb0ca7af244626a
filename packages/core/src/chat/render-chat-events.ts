import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Sql } from '../db/sql.ts'
import type { FeedFrame } from '../feed/bus.ts'
import { type FeedEvent, findMemberships } from '../feed/read-since.ts'
import { findGroupFacts, findMemberCounts } from './group-store.ts'
import { countContactRequests, findInboxItems } from './inbox-store.ts'
import { findMembers } from './member-store.ts'
import { findTranslations, findTranslationsById } from '../translation/find-translations.ts'
import { isComing } from '../translation/view.ts'
import { findMessages, type MessageRow, toMessage, toQuoted } from './message-view.ts'
import { sayIn } from './say-in.ts'
import { translationOf } from './view-messages.ts'

/** Events of one conversation, in order. */
export interface EventsOf {
  conversationId: ConversationId
  events: readonly FeedEvent[]
}

interface Subject {
  conversationId: ConversationId
  subjectId: string
}

/**
 * Events of chats and inboxes as frames, in the order in which they came; one look for each kind of thing, however many conversations.
 * One whose subject is gone is `skipped`.
 */
export async function renderChatEvents(sql: Sql, feeds: readonly EventsOf[], at: number): Promise<Map<ConversationId, FeedFrame[]>> {
  const subjects = (...types: FeedEvent['type'][]): Subject[] =>
    feeds.flatMap(({ conversationId, events }) =>
      events.filter(({ type }) => types.includes(type)).map(({ subjectId }) => ({ conversationId, subjectId })),
    )
  const hidden = subjects('message-hidden')
  const said = subjects('message-added', 'message-edited', 'message-erased', 'reaction-changed')
  const translated = new Map(
    (
      await findTranslationsById(
        sql,
        subjects('message-translated').map(({ subjectId }) => subjectId),
      )
    ).map((row) => [row.id, row]),
  )
  const messageIds = [...said, ...hidden].map(({ subjectId }) => subjectId as MessageId)
  const messages = byId(await findMessages(sql, unique([...messageIds, ...[...translated.values()].map((row) => row.messageId)])))
  const translations = Map.groupBy(await findTranslations(sql, unique(messageIds), null), ({ messageId }) => messageId)
  // An inbox is its person's: the feed of an inbox says whose.
  const places = [
    ...subjects('place-changed').map(({ conversationId, subjectId }) => ({ feed: conversationId, about: subjectId as ConversationId })),
    ...hidden.flatMap(({ conversationId, subjectId }) => {
      const about = messages.get(subjectId)?.conversationId
      return about ? [{ feed: conversationId, about }] : []
    }),
  ].map(({ feed, about }) => ({ userId: feed as string as UserId, conversationId: about }))
  const items = new Map((await findInboxItems(sql, places)).map(({ userId, item }) => [userId + item.conversationId, item]))
  const changes = subjects('member-changed')
  const changed = changes.map(({ conversationId, subjectId }) => ({ conversationId, userId: subjectId as UserId }))
  const memberships = new Map(
    (await findMemberships(sql, [...places, ...changed])).map(({ userId, ...membership }) => [
      userId + membership.conversationId,
      membership,
    ]),
  )
  const members = new Map(
    (await findMembers(sql, changed)).map(({ conversationId, member }) => [conversationId + member.person.id, member]),
  )
  const counts = await findMemberCounts(sql, unique(changed.map(({ conversationId }) => conversationId)))
  const groups = await findGroupFacts(sql, unique(subjects('conversation-changed').map(({ conversationId }) => conversationId)))

  const asked = await countContactRequests(
    sql,
    unique(subjects('requests-changed').map(({ conversationId }) => conversationId as string as UserId)),
  )

  const render = (conversationId: ConversationId, { type, seq, subjectId }: FeedEvent): FeedFrame => {
    const gone = toAll({ type: 'skipped', conversationId, seq })
    switch (type) {
      case 'message-added':
      case 'message-edited':
      case 'message-erased': {
        const row = messages.get(subjectId)
        return row ? about(row, sayIn(type, toMessage(row), seq, translations.get(row.id) ?? [], at)) : gone
      }
      case 'message-translated': {
        const row = translated.get(subjectId)
        const message = messages.get(row?.messageId ?? '')
        if (!row || !message) return gone
        const view = toMessage(message)
        const translation = translationOf(view, row.language, row, isComing(view, at))
        if (!translation) return gone
        const frame = { type, conversationId, seq, messageId: row.messageId, translation }
        const inLanguage = (language: Language) => (language === row.language ? frame : gone.frame)
        return about(message, { frame, inLanguage })
      }
      case 'reaction-changed': {
        const row = messages.get(subjectId)
        return row ? about(row, { frame: { type, conversationId, seq, messageId: row.id, reactions: toMessage(row).reactions } }) : gone
      }
      case 'member-changed': {
        const userId = subjectId as UserId
        const member = members.get(conversationId + userId) ?? null
        const frame = { type, conversationId, seq, userId, member, memberCount: counts.get(conversationId) ?? 0 }
        return { ...toAll(frame), membership: { userId, about: conversationId, now: memberships.get(userId + conversationId) ?? null } }
      }
      case 'conversation-changed': {
        const facts = groups.get(conversationId)
        return facts ? toAll({ type, conversationId, seq, ...facts }) : gone
      }
      case 'place-changed':
      case 'message-hidden': {
        const userId = conversationId as string as UserId
        const where = type === 'place-changed' ? (subjectId as ConversationId) : messages.get(subjectId)?.conversationId
        if (!where) return gone
        const hiddenId = type === 'message-hidden' ? (subjectId as MessageId) : null
        const frame = { type: 'me-changed' as const, conversationId, seq, about: where, item: items.get(userId + where) ?? null, hiddenId }
        return { ...toAll(frame), membership: { userId, about: where, now: memberships.get(userId + where) ?? null } }
      }
      case 'requests-changed':
        return toAll({ type, conversationId, seq, contactRequests: asked.get(conversationId as string as UserId) ?? 0 })
      case 'turn-added':
      case 'turn-changed':
      case 'turn-replaced':
      case 'talk-changed':
      case 'reply-end':
        return gone
    }
  }
  return new Map(feeds.map(({ conversationId, events }) => [conversationId, events.map((event) => render(conversationId, event))]))
}

function toAll(frame: FeedFrame['frame']): FeedFrame {
  return { frame, onlyFor: null, aboutSeq: frame.seq }
}

/** What is about a message is for whoever may see it. */
function about(row: MessageRow, said: Pick<FeedFrame, 'frame' | 'inLanguage'>): FeedFrame {
  return { ...said, onlyFor: row.isWithheld ? (row.sender?.id ?? null) : null, aboutSeq: row.seq, quoted: toQuoted(row) }
}

function byId(rows: readonly MessageRow[]): Map<string, MessageRow> {
  return new Map(rows.map((row) => [row.id, row]))
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
