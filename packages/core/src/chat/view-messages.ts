import type { MessageView } from '@parley/contracts/chat'
import type { Language } from '@parley/contracts/language'
import type { TranslationView } from '@parley/contracts/translation'
import type { Sql } from '../db/sql.ts'
import type { Actor } from '../deps.ts'
import { findTranslations } from '../translation/find-translations.ts'
import { toTranslationView, type TranslationRow } from '../translation/view.ts'
import { type MessageRow, type Sight, toMessageFor } from './message-view.ts'
import type { ChatRow } from './place-store.ts'

/** What the actor reads in a chat of theirs. */
export function readingLanguageOf({ place }: Pick<ChatRow, 'place'>, actor: Actor): Language {
  return place.readingLanguage ?? actor.readingLanguage
}

/** Messages as somebody looks them up who reads this language: what nobody has begun to translate, nobody will unless they ask. */
export async function viewMessages(sql: Sql, rows: readonly MessageRow[], language: Language, sight: Sight): Promise<MessageView[]> {
  const translations = await findTranslations(
    sql,
    rows.filter((row) => row.language !== language).map(({ id }) => id),
    language,
  )
  const byMessage = new Map(translations.map((translation) => [translation.messageId, translation]))
  return rows.map((row) => inLanguage(toMessageFor(row, sight), language, byMessage.get(row.id), false))
}

/** A message as somebody reads it who reads this language, given its translation into it. */
export function inLanguage(message: MessageView, language: Language, row: TranslationRow | undefined, isComing: boolean): MessageView {
  return message.notice || message.erasedBy ? message : { ...message, translation: translationOf(message, language, row, isComing) }
}

export function translationOf(
  message: Pick<MessageView, 'body' | 'language' | 'revision' | 'mentions'>,
  language: Language,
  row: TranslationRow | undefined,
  isComing: boolean,
): TranslationView | null {
  const names = message.mentions.map(({ name }) => name)
  return toTranslationView(message, language, row, { isComing, names })
}
