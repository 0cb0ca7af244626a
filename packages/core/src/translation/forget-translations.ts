import type { MessageId } from '@parley/contracts/ids'
import { type Language, LANGUAGES } from '@parley/contracts/language'
import type { Sql } from '../db/sql.ts'
import { cacheKey, deleteCached } from './cache-store.ts'
import { maskText } from './mask.ts'
import { deleteTranslations, listTerms, listWordings } from './store.ts'

const FORMALITIES = [null, 'formal', 'informal']

/**
 * Forgets what a message was in other languages, and what is kept of its words for others, in every wording that it has had; in the caller's
 * transaction, before its words go.
 */
export async function forgetTranslations(sql: Sql, secret: string, messageId: MessageId): Promise<void> {
  const wordings = await listWordings(sql, messageId)
  const [first] = wordings
  if (!first) return
  const terms = await listTerms(sql, first.conversationId, first.language)
  const keys = wordings.flatMap(({ body, language }) => LANGUAGES.flatMap((to) => keysOf(secret, { body, from: language, to }, terms)))
  await deleteCached(sql, keys)
  await deleteTranslations(sql, messageId)
}

function keysOf(
  secret: string,
  { body, from, to }: { body: string; from: Language; to: Language },
  terms: readonly { into: Language; term: string; translation: string }[],
): Buffer[] {
  // With the words of the glossary, and without: it may have been made before they were there.
  const marked = [
    maskText(
      body,
      terms.filter(({ into }) => into === to),
    ).marked,
    maskText(body, []).marked,
  ]
  return marked.flatMap((text) => FORMALITIES.map((formality) => cacheKey(secret, { from, to, marked: text, formality })))
}
