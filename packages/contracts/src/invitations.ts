import { z } from 'zod'
import { personName, secretToken, timeZone } from './auth.ts'
import type { ConversationId } from './ids.ts'
import type { Language } from './language.ts'
import { language } from './language-tag.ts'
import type { SceneView } from './scenarios.ts'

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
      /** `null`: the guest picks a scene at home. */
      scene: SceneView | null
      language: Language | null
      budgetTokens: number
      aboutTurns: number
      expiresAt: number
      /** This device already sits here: Start continues. */
      seated: boolean
    }

/** `conversationId` is the talk to go to, `null` when the guest picks a scene first. */
export interface InvitationStarted {
  conversationId: ConversationId | null
}
