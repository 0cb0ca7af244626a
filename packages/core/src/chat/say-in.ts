import type { MessageView } from '@parley/contracts/chat'
import type { Language } from '@parley/contracts/language'
import type { FeedFrame } from '../feed/bus.ts'
import { isComing, type TranslationRow } from '../translation/view.ts'
import { inLanguage } from './view-messages.ts'

/** A message as a frame: once for each language in which it is read, whoever reads it. */
export function sayIn(
  type: 'message-added' | 'message-edited' | 'message-erased',
  message: MessageView,
  seq: number,
  translations: readonly TranslationRow[],
  now: number,
): Pick<FeedFrame, 'frame' | 'inLanguage'> {
  const frame = { type, conversationId: message.conversationId, seq, message }
  const find = (language: Language) => translations.find((translation) => translation.language === language)
  return { frame, inLanguage: (language) => ({ ...frame, message: inLanguage(message, language, find(language), isComing(message, now)) }) }
}
