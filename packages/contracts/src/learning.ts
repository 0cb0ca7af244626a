import { z } from 'zod'
import type { Gloss } from './gloss.ts'
import { conversationId, messageId } from './ids.ts'
import type { Language } from './language.ts'
import type { DraftedScene } from './scenarios.ts'

/** The words of the sentence of a message in which `at` is, in UTF-16 code units of its body, in what I read there. At my cost. */
export const learningExplain = z.object({ conversationId, messageId, at: z.int().min(0) })

export interface Explained {
  /** Where the sentence begins in the body. */
  from: number
  sentence: string
  /** Of the message. */
  revision: number
  gloss: Gloss
}

/** Messages with words that a scene is drafted from: the newest so many, and the fewest that say enough. */
export const DRAFT_MESSAGES = { most: 20, fewest: 3 } as const

/** Drafts a scene from what was last said in a chat. At my cost. */
export const learningDraft = z.object({ conversationId })

/**
 * Where to begin to practise: what I would practise, the situation in my words, to be changed before it begins, and the scene upon which
 * it is laid.
 */
export interface SceneDraft extends DraftedScene {
  scene: string
  language: Language
  situation: string
  partnerName: string
  partnerInitials: string
}
