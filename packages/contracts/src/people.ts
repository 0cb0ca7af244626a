import { z } from 'zod'
import { email, personName, secretToken } from './auth.ts'
import { type AttachmentId, conversationId, type ConversationId, messageId, userId, type UserId } from './ids.ts'
import type { Language } from './language.ts'
import { language } from './language-tag.ts'

/** What everybody may see of somebody. */
export interface PersonView {
  id: UserId
  name: string
  /** Their picture, at `/api/pictures/:id`; `null`: initials. */
  avatarId: AttachmentId | null
}

/** Lower case letters, digits and `_`, beginning with a letter. Compared in lower case, with or without its `@`. */
export const handle = z
  .string()
  .trim()
  .transform((text) => text.replace(/^@/, '').toLowerCase())
  .pipe(z.string().regex(/^[a-z][a-z0-9_]{2,29}$/))

/** Minutes after midnight in the person's time zone; both `null` for none. */
const quietMinute = z
  .int()
  .min(0)
  .max(24 * 60 - 1)
  .nullable()

const languages = z.array(language).max(5)

/** What is not named stays. An empty `handle` takes it away. */
export const peopleChangeProfile = z.object({
  handle: z.union([z.literal(''), handle]).optional(),
  isHandleHidden: z.boolean().optional(),
  writes: languages.optional(),
  learns: languages.optional(),
  showsReadMarks: z.boolean().optional(),
  showsPresence: z.boolean().optional(),
  quiet: z
    .object({ from: quietMinute, until: quietMinute })
    .refine(({ from, until }) => (from === null) === (until === null), { error: 'half a time' })
    .optional(),
})

/** My own page, as I see it. */
export interface ProfileView extends PersonView {
  handle: string | null
  isHandleHidden: boolean
  readingLanguage: Language
  writes: Language[]
  learns: Language[]
  showsReadMarks: boolean
  showsPresence: boolean
  quiet: { from: number | null; until: number | null }
  /** Whose clock the quiet hours are of, as IANA names it. */
  timeZone: string
}

/** Finds one person by their exact handle, unless they hide it. */
export const peopleFind = z.object({ handle })
export const peopleLoad = z.object({ userId })

/** Somebody's page, as others see it. */
export interface PersonPage extends PersonView {
  /** `null`: none, or hidden. */
  handle: string | null
  readingLanguage: Language
  writes: Language[]
  learns: Language[]
  isContact: boolean
  nickname: string | null
  isBlocked: boolean
  /** Our direct conversation, when there is one. */
  conversationId: ConversationId | null
}

/** The answer is always the same: whether the address is known here is nobody's to learn. */
export const peopleAsk = z.object({ email })
export const peopleAskAnswer = z.object({ userId, accept: z.boolean() })

/** Somebody who asks to be in my contacts. */
export interface ContactRequestView {
  person: PersonView
  createdAt: number
}

export const peopleAddContact = z.object({ userId })
export const peopleRename = z.object({ userId, nickname: personName.or(z.literal('')) })
export const peopleRemoveContact = z.object({ userId })

export interface ContactView extends PersonView {
  nickname: string | null
  handle: string | null
  readingLanguage: Language
}

export interface Contacts {
  contacts: ContactView[]
  requests: ContactRequestView[]
}

/** What I call some of my contacts. */
export interface NicknameView {
  userId: UserId
  nickname: string
}

export const peopleBlock = z.object({ userId })
export const peopleUnblock = z.object({ userId })

/** How long a link to oneself works, days. */
export const PERSON_LINK_DAYS = 14

/** The only time that the link is seen: only its hash is kept. Making a new one ends those before. */
export interface PersonLinkCreated {
  url: string
  expiresAt: number
}

export const peopleViewLink = z.object({ token: secretToken })
/** Makes the two contacts of each other, and says who the other is. */
export const peopleAcceptLink = z.object({ token: secretToken })

export type PersonLinkView =
  | { state: 'unknown' | 'expired' }
  | { state: 'open'; person: PersonView; readingLanguage: Language; isMe: boolean }

export const PERSON_REPORT_REASONS = ['hurtful', 'spam', 'pretends', 'danger', 'other'] as const
export type PersonReportReason = (typeof PERSON_REPORT_REASONS)[number]
export const REPORT_COMMENT_MAX_LENGTH = 500
/** Messages around a reported one that go to the admin with it. */
export const REPORT_CONTEXT = 5

/** Says to the admins that somebody does wrong. A message goes with its words and those of a few before it. */
export const peopleReport = z.object({
  userId,
  conversationId: conversationId.nullable(),
  messageId: messageId.nullable(),
  reason: z.enum(PERSON_REPORT_REASONS),
  comment: z.string().trim().max(REPORT_COMMENT_MAX_LENGTH).default(''),
})

export interface PersonReportView {
  id: string
  /** `null`: their account is gone. */
  person: PersonView | null
  reporter: PersonView | null
  reason: PersonReportReason
  comment: string
  /** In the order they were said; `isReported` marks the one. */
  lines: { author: string; text: string; isReported: boolean }[]
  createdAt: number
}

export const peopleResolveReport = z.object({ id: z.uuid() })
