import { z } from 'zod'
import { secretToken } from './auth.ts'
import type { Debrief } from './debrief.ts'
import { conversationId } from './ids.ts'
import type { Language } from './language.ts'
import { language } from './language-tag.ts'

export const SHARE_DAYS = [1, 7, 30] as const

/** A link by which anybody may read a debrief, without an account, until it expires or is revoked. */
export const practiceShare = z.object({ conversationId, days: z.literal(SHARE_DAYS) })

/** The only time that the link is seen: only its hash is kept. */
export interface ShareCreated {
  id: string
  url: string
  expiresAt: number
}

export const practiceShares = z.object({ conversationId })

export interface ShareView {
  id: string
  createdAt: number
  expiresAt: number
}

export const practiceUnshare = z.object({ conversationId, id: z.uuid() })

/** `readingLanguage` is what the visitor reads: the scene's facts come back in it. */
export const practiceShared = z.object({ token: secretToken, readingLanguage: language })

/** What an opened link shows. `lines` are those turns that the debrief speaks of, never the whole talk. */
export interface SharedDebrief {
  title: string
  partnerName: string
  partnerInitials: string
  language: Language
  coachLanguage: Language
  learnerName: string
  turnCount: number
  minutes: number
  debrief: Debrief
  lines: SharedLine[]
  expiresAt: number
}

export interface SharedLine {
  turnNumber: number
  learner: string
  /** What the partner had said just before. */
  partnerBefore: string
}
