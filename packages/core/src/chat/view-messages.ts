import type { MessageView } from '@parley/contracts/chat'
import type { Language } from '@parley/contracts/language'
import type { TranslationView } from '@parley/contracts/translation'
import type { Sql } from '../db/sql.ts'
import type { Actor } from '../deps.ts'
import { findTranslations } from '../translation/find-translations.ts'
import { toTranslationView, type TranslationRow } from '../translation/view.ts'
import { type MessageRow, toMessage } from './message-view.ts'
import type { ChatRow } from './place-store.ts'

/** What the actor reads in a chat of theirs. */
export function readingLanguageOf({ place }: Pick<ChatRow, 'place'>, actor: Actor): Language {
  return place.readingLanguage ?? actor.readingLanguage
}

/** Messages as somebody reads them who reads this language. */
export async function viewMessages(sql: Sql, rows: readonly MessageRow[], language: Language, now: number): Promise<MessageView[]> {
  const translations = await findTranslations(
    sql,
    rows.filter((row) => row.language !== language).map(({ id }) => id),
    language,
  )
  const byMessage = new Map(translations.map((translation) => [translation.messageId, translation]))
  return rows.map((row) => inLanguage(toMessage(row), language, byMessage.get(row.id), now))
}

/** A message as somebody reads it who reads this language, given its translation into it. */
export function inLanguage(message: MessageView, language: Language, row: TranslationRow | undefined, now: number): MessageView {
  return message.notice || message.erasedBy ? message : { ...message, translation: translationOf(message, language, row, now) }
}

export function translationOf(
  message: Pick<MessageView, 'body' | 'language' | 'revision' | 'createdAt' | 'editedAt' | 'mentions'>,
  language: Language,
  row: TranslationRow | undefined,
  now: number,
): TranslationView | null {
  const names = message.mentions.map(({ name }) => name)
  return toTranslationView(message, language, row, { now, names })
}
