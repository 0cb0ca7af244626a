import { z } from 'zod'
import { secretToken } from './auth.ts'
import {
  FORMALITIES,
  GROUP_TITLE_MAX_LENGTH,
  MEMBER_ROLES,
  type MemberView,
  MESSAGE_MAX_LENGTH,
  type MessageView,
  SHOW_MODES,
} from './chat.ts'
import { attachmentId, type AttachmentId, conversationId, type ConversationId, messageId, userId } from './ids.ts'
import type { Language } from './language.ts'
import { language } from './language-tag.ts'
import { moment } from './moment.ts'
import type { PersonView } from './people.ts'
import { type TranslationFailure, type TranslationView, WANTED_MAX } from './translation.ts'

const title = z.string().trim().min(1).max(GROUP_TITLE_MAX_LENGTH)

/** `before`: the last row seen. */
export const chatInbox = z.object({
  list: z.enum(['open', 'archived', 'requests']).default('open'),
  before: z.object({ isPinned: z.boolean(), activeAt: moment, conversationId }).nullable().default(null),
})
/** In what I read: what was said last in chats of my inbox. It comes as a frame, as all translations do. */
export const chatWantPreviews = z.object({ conversationIds: z.array(conversationId).min(1).max(WANTED_MAX) })
/** One a pair: whoever asks, and however often, it is the same one. */
export const chatOpenDirect = z.object({ userId })
export const chatCreateGroup = z.object({ title, userIds: z.array(userId).max(100) })
export const chatLoad = z.object({ conversationId })
/** A page of messages on one side of a place in the conversation, or around it. */
export const chatMessages = z.object({
  conversationId,
  at: z.discriminatedUnion('side', [
    z.object({ side: z.literal('before'), seq: z.int().min(1) }),
    z.object({ side: z.literal('after'), seq: z.int().min(0) }),
    z.object({ side: z.literal('around'), seq: z.int().min(1) }),
  ]),
})

export interface MessagePage {
  /** In order. */
  messages: MessageView[]
  hasOlder: boolean
  hasNewer: boolean
}

/** `before`: only answers before this `seq`. */
export const chatThread = z.object({ conversationId, messageId, before: z.int().min(1).nullable().default(null) })

export interface ThreadPage {
  /** In order: its head, unless earlier ones are asked for, and the newest of what answers it. */
  messages: MessageView[]
  hasOlder: boolean
}
/** `word`: only those of whose name, or of what the reader calls them, a word begins so. `isStaff`: its owner and admins alone. */
export const chatMembers = z.object({
  conversationId,
  after: userId.nullable().default(null),
  word: z.string().max(100).default(''),
  isStaff: z.boolean().default(false),
})

export interface MemberPage {
  members: MemberView[]
  hasMore: boolean
}

/** What is not named stays. `mutedUntil`: epoch ms, or `null` to hear it again. */
export const chatChangePlace = z.object({
  conversationId,
  change: z.object({
    mutedUntil: moment.nullable().optional(),
    isPinned: z.boolean().optional(),
    isArchived: z.boolean().optional(),
    readingLanguage: language.nullable().optional(),
    formality: z.enum(FORMALITIES).nullable().optional(),
    showMode: z.enum(SHOW_MODES).optional(),
  }),
})
export const chatAnswerRequest = z.object({ conversationId, accept: z.boolean() })

export const chatChangeGroup = z.object({
  conversationId,
  title: title.optional(),
  /** One that I have uploaded; `null`: none. */
  pictureId: attachmentId.nullable().optional(),
})
export const chatAddMembers = z.object({ conversationId, userIds: z.array(userId).min(1).max(100) })
export const chatRemoveMember = z.object({ conversationId, userId })
export const chatChangeRole = z.object({ conversationId, userId, role: z.enum(MEMBER_ROLES) })
export const chatLeave = z.object({ conversationId })

/** How long a link to a group works, days. */
export const GROUP_LINK_DAYS = 14
export const chatCreateLink = z.object({ conversationId })
export const chatRevokeLinks = z.object({ conversationId })
export const chatViewLink = z.object({ token: secretToken })
export const chatJoinByLink = z.object({ token: secretToken })

/** The only time that the link is seen: only its hash is kept. */
export interface GroupLinkCreated {
  url: string
  expiresAt: number
}

export type GroupLinkView =
  /** `removed`: its reader was taken out of the group after the link was made. */
  | { state: 'unknown' | 'expired' | 'full' | 'removed' }
  | { state: 'open'; title: string; pictureId: AttachmentId | null; memberCount: number; isMember: boolean }

/** Words are looked for as a reader of their language tells them apart. */
export const chatSearch = z.object({
  words: z.string().trim().min(1).max(100),
  conversationId: conversationId.nullable().default(null),
  before: z.object({ createdAt: moment, messageId }).nullable().default(null),
})

export interface FoundMessage {
  message: MessageView
  /** Whether the words are in what was said; else they are in what I read of it. */
  isInOriginal: boolean
  conversation: { title: string | null; peer: PersonView | null }
}

export interface FoundMessages {
  found: FoundMessage[]
  hasMore: boolean
}

/** Words of which each begins one of a title's, of a name's, or of what I call somebody. */
export const chatFind = chatSearch.pick({ words: true })

/** One of my conversations, by its name. */
export interface FoundChat {
  conversationId: ConversationId
  title: string | null
  pictureId: AttachmentId | null
  peer: PersonView | null
}

/** A page of everything that I may see of a conversation, in order, for keeping. */
export const chatExport = z.object({ conversationId, afterSeq: z.int().min(0) })

/** With which signs I have reacted, where more have than a message names. */
export const chatOwnSigns = z.object({ conversationId, messageId })

/** What has become of what I said, for those who read it in another language. */
export const chatOutcomes = z.object({ conversationId, messageId })
export type MessageOutcome = Pick<TranslationView, 'language' | 'state' | 'reason'>

export interface MessageOutcomes {
  /** Of the message. */
  revision: number
  /** One for each language that others read and it is not in. */
  outcomes: MessageOutcome[]
}

/** What others will read of what I am about to say, and what that says in my own language again. At my cost; nothing is said. */
export const chatPreview = z.object({ conversationId, body: z.string().trim().min(1).max(MESSAGE_MAX_LENGTH) })

export interface MessagePreviewed {
  /** One for each language in which others read here, those of most people first. */
  previews: {
    language: Language
    /** How many read it. */
    readers: number
    state: 'done' | 'uncertain' | 'failed'
    text: string
    /** The translation, translated back; `null` when that did not work. */
    back: string | null
    reason: TranslationFailure | null
  }[]
}

export const GLOSSARY_MAX = 200
const term = z.string().trim().min(1).max(60)

/** A word that is always said in one way in this conversation. */
export const chatSaveTerm = z.object({ conversationId, language, term, into: language, translation: term })
export const chatGlossary = z.object({ conversationId })
export const chatRemoveTerm = z.object({ conversationId, id: z.uuid() })

export interface GlossaryTermView {
  id: string
  language: Language
  term: string
  into: Language
  translation: string
}
