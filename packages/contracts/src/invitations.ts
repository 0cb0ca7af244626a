import { z } from 'zod'
import { personName, secretToken, timeZone } from './auth.ts'
import { GROUP_TITLE_MAX_LENGTH } from './chat.ts'
import { type ConversationId, invitationId, type InvitationId } from './ids.ts'
import type { Language } from './language.ts'
import { language } from './language-tag.ts'
import { moment } from './moment.ts'
import { sceneSlug, type SceneView } from './scenarios.ts'

/** `readingLanguage` is what the visitor reads: the scene comes back in it. */
export const invitationView = z.object({ token: secretToken, readingLanguage: language })

/** Taking the seat: the POST behind "Start". Link previews only ever see `invitationView`. */
export const invitationStart = z.object({
  token: secretToken,
  name: personName,
  readingLanguage: language,
  coachLanguage: language,
  timeZone,
})

/** What an opened link shows. Looking takes no seat. Closed links still name who can help, when they are known. */
export type InvitationView =
  | { state: 'unknown' }
  | { state: 'expired' | 'revoked' | 'full'; inviterName: string }
  | {
      state: 'open'
      inviterName: string
      /** `null`, and no chat: the guest picks a scene at home. */
      scene: SceneView | null
      /** The group that Start leads into. */
      chat: { title: string; memberCount: number } | null
      language: Language | null
      budgetTokens: number
      aboutTurns: number
      expiresAt: number
      /** This device already sits here: Start continues. */
      seated: boolean
    }

/** `conversationId` is the talk to go to, `chatId` the chat; both `null` when the guest picks a scene first. */
export interface InvitationStarted {
  conversationId: ConversationId | null
  chatId: ConversationId | null
}

/** At whose invitation somebody sits: the newest that is open. `askedAt`: when they last asked for a larger budget. */
export interface OwnInvitation {
  inviterName: string
  askedAt: number | null
}

// ---- the admin's

/** Tokens of one guest. */
/** Less than the least would not pay for a talk with a coach: a call is not begun without what it may cost. */
export const guestTokens = z.int().min(10_000).max(10_000_000)

export const invitationCreate = z.object({
  label: z.string().trim().min(1).max(80),
  budgetTokens: guestTokens,
  maxGuests: z.int().min(1).max(10_000),
  /** Epoch ms, in the future. */
  expiresAt: moment,
  scene: sceneSlug.nullable(),
  /** Needed with a scene: a talk begins at once. */
  language: language.nullable(),
  /** Of a new group that it leads into, instead of a scene. */
  chatTitle: z.string().trim().min(1).max(GROUP_TITLE_MAX_LENGTH).nullable().default(null),
})

/** The only time that the link is seen: only its hash is kept. */
export interface InvitationCreated {
  id: InvitationId
  url: string
}

export const invitationExtend = z.object({ id: invitationId, expiresAt: moment })
export const invitationRevoke = z.object({ id: invitationId })

/** An invitation in the admin's list: use and cost, never what was said. */
export interface InvitationSummary {
  id: InvitationId
  label: string
  state: 'open' | 'expired' | 'revoked' | 'full'
  sceneTitle: string | null
  chatTitle: string | null
  language: Language | null
  budgetTokens: number
  maxGuests: number
  seatsTaken: number
  /** Tokens that its guests have spent, of `budgetTokens` each. */
  spentTokens: number
  /** Guests who asked for a larger budget in the last week. */
  askedForMore: number
  createdAt: number
  expiresAt: number
}
