import { z } from 'zod'
import { conversationId, type ConversationId, messageId, type MessageId } from './ids.ts'
import type { Language } from './language.ts'
import { moment } from './moment.ts'

export const CARDS_PAGE = 50
/** Cards that one person may have. */
export const CARDS_MAX = 5_000

/** A line that I keep for learning: what was said, and what it means. */
export interface CardView {
  id: string
  front: string
  frontLanguage: Language
  /** Empty when there was no translation yet: it is filled when one comes. In the language of the front when there is nothing to translate. */
  back: string
  backLanguage: Language
  /** Its back is being translated. */
  isComing: boolean
  /** Where it was said; `null`: that is gone. */
  from:
    | { kind: 'talk'; conversationId: ConversationId }
    | { kind: 'chat'; conversationId: ConversationId; seq: number; messageId: MessageId }
    | null
  createdAt: number
}

/** A message as I read it. The same message is one card, which says what is there now. What is not translated yet is, at my cost. */
export const cardsSaveMessage = z.object({ conversationId, messageId })
/** What a debrief says to say instead of these words of a turn. */
export const cardsSaveMoment = z.object({ conversationId, turnNumber: z.int().min(1), quote: z.string().max(4_000) })
export interface SavedCard {
  id: string
  /** It was not among my cards: whoever takes the saving back takes the card away. */
  isNew: boolean
}
/** The newest first. `before`: the last one seen. */
export const cardsList = z.object({ before: z.object({ createdAt: moment, id: z.uuid() }).nullable().default(null) })

export interface CardPage {
  cards: CardView[]
  hasMore: boolean
}

/** How long a deleted card can be brought back, ms. */
export const CARD_UNDO_MS = 60_000
export const cardsRemove = z.object({ id: z.uuid() })
export const cardsRestore = z.object({ id: z.uuid() })
