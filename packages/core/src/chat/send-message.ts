import type { MessageId, UserId } from '@parley/contracts/ids'
import type { MessageSend, MessageSent } from '@parley/contracts/chat-frames'
import type { MessageView } from '@parley/contracts/chat'
import { DatabaseError } from 'pg'
import { type Sql, transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import type { Quoted } from '../feed/quoted.ts'
import { type Appended, appendMessages, attachFiles, insertMentions, type NewMessage } from './append-store.ts'
import { whereItWent } from './folded-store.ts'
import { findMembers } from './member-store.ts'
import { loadMessageView } from './message-store.ts'
import { toMessage, toQuoted } from './message-view.ts'
import { acceptRequest, loadOwnChat } from './place-store.ts'
import { toBody } from './rules.ts'
import { toExcerpt } from '../language/excerpt.ts'
import { sayIn } from './say-in.ts'
import { detectLanguage } from '../language/detect.ts'
import { toWords } from '../language/words.ts'

type SendDeps = Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock' | 'sends'>
type Sender = Pick<Actor, 'userId' | 'writingLanguage' | 'alsoWrites'>

/**
 * Says something to everybody in a conversation. The message, its number and what comes with it are one transaction; the answer comes
 * after the commit. A repeat with the same words is the same message. What is said in a chat that has become part of another is said there.
 * @throws `conflict`: the same `clientMessageId` with other words; `blocked`: by the sender themselves; `request-waits`: a stranger who has
 *   said enough for now; `too-large`; `bad-request`: nothing in it, or a mention of somebody who is not there; `not-allowed`: to correct oneself;
 *   `not-found`.
 */
export async function sendMessage(deps: SendDeps, actor: Sender, input: Omit<MessageSend, 'type' | 'requestId'>): Promise<MessageSent> {
  return whereItWent(deps.sql, input.conversationId, (conversationId) => sendIn(deps, actor, { ...input, conversationId }))
}

async function sendIn(deps: SendDeps, actor: Sender, input: Omit<MessageSend, 'type' | 'requestId'>): Promise<MessageSent> {
  const { conversationId, clientMessageId, replyToId, isCorrection, mentions, attachmentIds } = input
  if (isCorrection && !replyToId) throw new AppError('bad-request', 'corrects nothing')
  const body = toBody(input.body, attachmentIds.length)
  const now = deps.clock.now()
  const language = detectLanguage(body, actor.writingLanguage, actor.alsoWrites)
  const message: NewMessage = {
    id: deps.ids.next() as MessageId,
    conversationId,
    senderId: actor.userId,
    clientMessageId,
    body,
    language,
    replyToId,
    isCorrection,
    words: toWords(body, language),
  }
  const isPlain = mentions.length === 0 && attachmentIds.length === 0
  const send = async () => {
    if (isPlain) {
      const appended = await deps.sends.append(message, now)
      if (appended.outcome !== 'opens') return finish(deps, message, appended)
    }
    return sendWithMore(deps, actor, message, { mentions, attachmentIds }, now)
  }
  try {
    return await send()
  } catch (error) {
    // Its key was taken in another conversation at the same moment: whose it is, is clear now.
    if (isKeyTaken(error)) return send()
    throw error
  }
}

function isKeyTaken(error: unknown): boolean {
  return error instanceof DatabaseError && error.constraint === 'messages_sender_id_client_message_id_key'
}

async function finish(deps: SendDeps, message: NewMessage, appended: Appended): Promise<MessageSent> {
  refuse(appended)
  const isComplete = appended.outcome === 'new' && !message.replyToId && appended.seq !== null
  const said = isComplete ? { view: toPlainView(message, appended), quoted: null } : await loadSaid(deps.sql, appended.messageId)
  if (appended.outcome === 'new') tell(deps, said, appended.isWithheld ? message.senderId : null)
  return { message: said.view }
}

function refuse({ outcome }: Appended): void {
  if (outcome === 'conflict') throw new AppError('conflict', 'clientMessageId was used for another message')
  if (outcome === 'not-found' || outcome === 'not-allowed' || outcome === 'blocked' || outcome === 'request-waits')
    throw new AppError(outcome)
}

/** A message, with what it answers as its sender saw it. */
interface Said {
  view: MessageView
  quoted: Quoted | null
}

async function loadSaid(sql: Sql, messageId: MessageId): Promise<Said> {
  const row = await loadMessageView(sql, messageId)
  return { view: toMessage(row), quoted: toQuoted(row) }
}

function tell({ bus, clock }: Pick<Deps, 'bus' | 'clock'>, { view, quoted }: Said, onlyFor: UserId | null): void {
  const { conversationId, seq } = view
  bus.wake(conversationId, [{ ...sayIn('message-added', view, seq, [], clock.now()), onlyFor, aboutSeq: seq, quoted }])
}

/** What mentions people, brings files, or changes inboxes: a transaction of its own. */
async function sendWithMore(
  deps: SendDeps,
  actor: Sender,
  message: NewMessage,
  { mentions, attachmentIds }: Pick<MessageSend, 'mentions' | 'attachmentIds'>,
  now: number,
): Promise<MessageSent> {
  const { conversationId } = message
  const { appended, said, changed } = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const chat = await loadOwnChat(sql, actor.userId, conversationId)
    const [appended] = await appendMessages(sql, [message], now, true)
    if (!appended) throw new Error('appended nothing')
    refuse(appended)
    if (appended.outcome !== 'new') return { appended, said: await loadSaid(sql, appended.messageId), changed: [] as UserId[] }
    const members = await findMembers(
      sql,
      mentions.map((userId) => ({ conversationId, userId })),
    )
    if (members.length !== new Set(mentions).size) throw new AppError('bad-request', 'mentions somebody who is not there')
    await insertMentions(sql, message.id, mentions)
    if ((await attachFiles(sql, message.id, actor.userId, attachmentIds)) !== attachmentIds.length)
      throw new AppError('not-found', 'attachment')
    const isAccepted = await acceptRequest(sql, actor.userId, conversationId)
    const said = await loadSaid(sql, message.id)
    const isFirst = chat.kind === 'direct' && said.view.seq === 1
    const changed = chat.peerId && (isAccepted || isFirst) ? [actor.userId, chat.peerId] : []
    await appendInboxEvents(sql, changed, { about: conversationId }, now)
    return { appended, said, changed }
  })
  if (appended.outcome === 'new') tell(deps, said, appended.isWithheld ? message.senderId : null)
  for (const userId of changed) deps.bus.wake(inboxOf(userId))
  if (changed.length > 0) deps.bus.live('servers', { type: 'sight-changed', userIds: changed })
  return { message: said.view }
}

function toPlainView(message: NewMessage, { seq, sender, createdAt }: Appended): MessageView {
  const { id, conversationId, clientMessageId, body, language } = message
  return {
    id,
    conversationId,
    seq: seq ?? 0,
    clientMessageId,
    sender,
    body,
    excerpt: toExcerpt(body, []),
    language,
    translation: null,
    notice: null,
    mentions: [],
    attachments: [],
    reactions: [],
    quote: null,
    threadRootId: null,
    replyCount: 0,
    revision: 1,
    createdAt,
    editedAt: null,
    erasedBy: null,
  }
}
