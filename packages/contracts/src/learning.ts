import { z } from 'zod'
import type { Gloss } from './gloss.ts'
import { conversationId, messageId } from './ids.ts'

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
