import type { AttachmentId, ClientMessageId, ConversationId, MessageId, UserId } from './ids.ts'
import type { Language } from './language.ts'
import type { PersonView } from './people.ts'
import type { TranslationView } from './translation.ts'

/** What a message may have: graphemes as people count them, and UTF-16 code units, since one grapheme can be a whole page. */
export const MESSAGE_MAX_GRAPHEMES = 4_000
export const MESSAGE_MAX_LENGTH = 16_000
export const MESSAGE_MAX_MENTIONS = 50
export const MESSAGE_MAX_ATTACHMENTS = 10
/** UTF-16 code units of a message that a quote or a row of the inbox shows. */
export const EXCERPT_LENGTH = 140
export const GROUP_MAX_MEMBERS = 10_000
export const GROUP_TITLE_MAX_LENGTH = 80
/** For how long what was written can be written anew, ms. */
export const EDIT_MS = 24 * 60 * 60 * 1000
export const MESSAGES_PAGE = 50
export const INBOX_PAGE = 50
export const MEMBERS_PAGE = 100
export const THREAD_PAGE = 100
/** An inbox counts unread messages so far: `UNREAD_MAX` says "99+". */
export const UNREAD_MAX = 100
/** A conversation of more people shows nobody who has read. */
export const MARKS_MAX_MEMBERS = 50
/** A message that more people react to with one sign names the first of them. */
export const REACTORS_SHOWN = 200
/** Messages that a stranger may write before they are let in. */
export const REQUEST_MAX_MESSAGES = 3

/** How somebody is to sound in another language. */
export const FORMALITIES = ['formal', 'informal'] as const
export type Formality = (typeof FORMALITIES)[number]

/** What a reader sees of what was said in another language. `learner`: both, and the words of the original can be asked about. */
export const SHOW_MODES = ['translation', 'both', 'original', 'learner'] as const
export type ShowMode = (typeof SHOW_MODES)[number]

export const MEMBER_ROLES = ['owner', 'admin', 'member'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** `none`: let in, or never a stranger. `pending`: a stranger wrote, and I have not said whether I want it. */
export type RequestState = 'none' | 'pending'

export interface AttachmentView {
  id: AttachmentId
  kind: 'image' | 'file'
  name: string
  mediaType: string
  bytes: number
  /** Pixels; `null` for what is no image. */
  width: number | null
  height: number | null
}

/** What happened in a conversation, as a line in it. `people` is whom it happened to. */
export type Notice =
  | { kind: 'created' | 'joined' | 'left' | 'picture' }
  | { kind: 'added' | 'removed' | 'owner' | 'admin' | 'member'; person: PersonView | null }
  | { kind: 'renamed'; title: string }

export interface Reaction {
  emoji: string
  count: number
  /** Who, in the order they did, at most `REACTORS_SHOWN`. */
  userIds: UserId[]
}

export interface Quote {
  messageId: MessageId
  sender: PersonView | null
  /** Empty when it was erased. */
  excerpt: string
  /** All of it, with names, when it is corrected; `null`: it is not. Empty when it was erased. */
  corrected: string | null
  language: Language
  /** Whose names stand in it. */
  mentions: PersonView[]
  /** It is out of its reader's sight, and nothing of it is here. */
  isHidden?: true
}

export interface MessageView {
  id: MessageId
  conversationId: ConversationId
  seq: number
  clientMessageId: ClientMessageId
  /** `null`: their account is gone. */
  sender: PersonView | null
  /** `@[0]` stands for the first of `mentions`. Empty when it was erased, and for a notice. */
  body: string
  /** The beginning of it in one line, with names in place of `@[0]`. */
  excerpt: string
  /** What its sender writes in. */
  language: Language
  /** Into what its reader reads; `null`: it is in that language, or there is nothing to translate. */
  translation: TranslationView | null
  notice: Notice | null
  mentions: PersonView[]
  attachments: AttachmentView[]
  reactions: Reaction[]
  quote: Quote | null
  /** The message at the head of its thread; `null` for one that answers none. */
  threadRootId: MessageId | null
  /** How many messages its thread has, for the head of one. */
  replyCount: number
  /** From 1; every edit makes a new one. */
  revision: number
  createdAt: number
  editedAt: number | null
  /** By whom it was taken back, for all. */
  erasedBy: 'sender' | 'moderator' | null
}

/** The newest message of a conversation, as its row in the inbox shows it. */
export interface MessagePreview {
  messageId: MessageId
  seq: number
  sender: PersonView | null
  /** In what its reader reads, as soon as there is such a translation. */
  excerpt: string
  /** Of the excerpt. */
  language: Language
  /** Whose names stand in the excerpt. */
  mentions: PersonView[]
  notice: Notice | null
  attachmentCount: number
  /** As of the message: by whom it was taken back. */
  erasedBy: MessageView['erasedBy']
  createdAt: number
}

/** My own place in a conversation. */
export interface OwnPlace {
  role: MemberRole
  request: RequestState
  /** Messages from here on are mine to see. */
  joinedSeq: number
  readSeq: number
  mutedUntil: number | null
  pinnedAt: number | null
  archivedAt: number | null
  /** What I read here; `null`: what I read everywhere. */
  readingLanguage: Language | null
  /** How I am to sound to the others; `null`: as it comes. */
  formality: Formality | null
  /** What I see of what was said in another language; `null`: the translation. What I last chose is how new conversations begin. */
  showMode: ShowMode | null
}

export interface InboxItem {
  conversationId: ConversationId
  kind: 'direct' | 'group'
  /** A group's; `null` for a direct conversation. */
  title: string | null
  pictureId: AttachmentId | null
  /** Whom a direct conversation is with; `null` for a group, and when their account is gone. */
  peer: PersonView | null
  preview: MessagePreview | null
  /** Messages of others that I have not read, at most `UNREAD_MAX`. */
  unread: number
  place: OwnPlace
  lastSeq: number
  /** In an inbox that frames keep: the numbers of the unread messages that have come since the row was read. */
  news?: number[]
  /** When something last happened that orders the inbox. */
  activeAt: number
}

/** All of my conversations at `inboxSeq`, newest first: snapshot + later frames = a fresh snapshot. */
export interface Inbox {
  items: InboxItem[]
  hasMore: boolean
  /** How many people ask to be my contact. */
  contactRequests: number
  /** The last change of my own that is in it. */
  inboxSeq: number
}

/** How far somebody has read. Live: whoever was away asks again. */
export interface ReadMark {
  userId: UserId
  readSeq: number
}

/** A conversation at `lastSeq`, with its newest messages in order: snapshot + later frames = a fresh snapshot. */
export interface ChatSnapshot {
  conversationId: ConversationId
  kind: 'direct' | 'group'
  title: string | null
  pictureId: AttachmentId | null
  peer: PersonView | null
  /** What the other one of a direct conversation writes in and reads. */
  peerLanguage: Language | null
  memberCount: number
  place: OwnPlace
  messages: MessageView[]
  hasOlder: boolean
  /** Of others, in a conversation of at most `MARKS_MAX_MEMBERS`. */
  marks: ReadMark[]
  lastSeq: number
}

export interface MemberView {
  person: PersonView
  role: MemberRole
  readingLanguage: Language
  joinedAt: number
}
