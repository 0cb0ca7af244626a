import type { ChatDurableFrame, ChatLiveFrame, MeChanged } from './chat-frames.ts'
import { type ChatSnapshot, MARKS_MAX_MEMBERS, type MessageView } from './chat.ts'
import { hideQuote } from './hide-quote.ts'
import type { MessageId, UserId } from './ids.ts'
import type { TranslationView } from './translation.ts'
import { withNames } from './with-names.ts'

export type ChatFrame = ChatDurableFrame | MeChanged | Extract<ChatLiveFrame, { type: 'read-changed' }>

/** `isGone`: its reader has left, was taken out, came in anew and sees it from elsewhere, or reads it in another language: it is
 * loaded again or not at all. `hiddenIds`: what they took out of their sight, which may come after it was hidden. */
export interface ChatState extends ChatSnapshot {
  isGone?: boolean
  hiddenIds?: readonly MessageId[]
}

/**
 * What frames mean: snapshot + frames = a fresh snapshot, but for `hasOlder` and what is above its oldest message. The only writer of a
 * loaded chat. A frame that was seen, or is of another conversation, changes nothing. `me` is who reads.
 */
export function applyChatFrame(state: ChatState, frame: ChatFrame, me: UserId): ChatState {
  if (frame.type === 'me-changed') return frame.about === state.conversationId ? changeOwn(state, frame) : state
  if (frame.conversationId !== state.conversationId) return state
  if (frame.type === 'read-changed') return changeMark(state, frame.mark, me)
  if (frame.seq <= state.lastSeq) return state
  return { ...state, ...change(state, frame, me), lastSeq: frame.seq }
}

function change(state: ChatState, frame: ChatDurableFrame, me: UserId): Partial<ChatState> {
  switch (frame.type) {
    case 'skipped':
      return {}
    case 'message-added': {
      if (state.hiddenIds?.includes(frame.message.id)) return {}
      // Drawn later than it was said, it may know of answers that come after it.
      const added = { ...withinSight(state, frame.message), replyCount: 0 }
      return { messages: [...state.messages.map((message) => countReply(message, added)), added] }
    }
    case 'message-edited':
    case 'message-erased': {
      const changed = withinSight(state, frame.message)
      return { messages: state.messages.map((message) => requote(replace(message, changed), changed)) }
    }
    case 'message-translated':
      return {
        messages: state.messages.map((message) => (isOf(message, frame) ? { ...message, translation: frame.translation } : message)),
      }
    case 'reaction-changed':
      return {
        messages: state.messages.map((message) => (message.id === frame.messageId ? { ...message, reactions: frame.reactions } : message)),
      }
    case 'conversation-changed':
      return { title: frame.title, pictureId: frame.pictureId }
    case 'member-changed': {
      const marks = frame.memberCount > MARKS_MAX_MEMBERS ? [] : state.marks
      if (frame.userId !== me)
        return { memberCount: frame.memberCount, marks: frame.member ? marks : marks.filter(({ userId }) => userId !== frame.userId) }
      if (!frame.member) return { memberCount: frame.memberCount, isGone: true }
      return { memberCount: frame.memberCount, marks, place: { ...state.place, role: frame.member.role } }
    }
  }
}

/** A translation is of one revision. */
function isOf({ id, revision }: MessageView, { messageId, translation }: { messageId: MessageId; translation: TranslationView }): boolean {
  return id === messageId && revision === translation.revision
}

function countReply(message: MessageView, added: MessageView): MessageView {
  return message.id === added.threadRootId ? { ...message, replyCount: message.replyCount + 1 } : message
}

/** How many answer it is counted from what comes. */
function replace(message: MessageView, changed: MessageView): MessageView {
  return message.id === changed.id ? { ...changed, replyCount: message.replyCount } : message
}

function requote(message: MessageView, quoted: MessageView): MessageView {
  if (message.quote?.messageId !== quoted.id || message.quote.isHidden) return message
  const names = quoted.mentions.map(({ name }) => name)
  const corrected = message.quote.corrected === null ? null : withNames(quoted.body, names)
  return { ...message, quote: { ...message.quote, excerpt: quoted.excerpt, corrected, mentions: quoted.mentions } }
}

function changeOwn(state: ChatState, { item, hiddenId }: MeChanged): ChatState {
  const place = item?.place ?? state.place
  // A direct conversation in which there is nothing to see is in no inbox, and still is one.
  if (
    (!item && state.kind === 'group') ||
    place.joinedSeq !== state.place.joinedSeq ||
    place.readingLanguage !== state.place.readingLanguage
  )
    return { ...state, isGone: true }
  if (!hiddenId) return { ...state, place }
  const hiddenIds = [...(state.hiddenIds ?? []), hiddenId]
  const messages = state.messages.flatMap((message) => (message.id === hiddenId ? [] : withinSight({ hiddenIds }, message)))
  return { ...state, place, messages, hiddenIds }
}

/** A message that was drawn before its reader took what it answers out of their sight. */
function withinSight({ hiddenIds }: Pick<ChatState, 'hiddenIds'>, message: MessageView): MessageView {
  return message.quote && hiddenIds?.includes(message.quote.messageId) ? hideQuote(message) : message
}

function changeMark(state: ChatState, mark: { userId: UserId; readSeq: number }, me: UserId): ChatState {
  if (mark.userId === me || state.memberCount > MARKS_MAX_MEMBERS) return state
  const before = state.marks.find(({ userId }) => userId === mark.userId)
  if (before && before.readSeq >= mark.readSeq) return state
  const others = state.marks.filter(({ userId }) => userId !== mark.userId)
  return { ...state, marks: [...others, mark].toSorted((a, b) => (a.userId < b.userId ? -1 : 1)) }
}
