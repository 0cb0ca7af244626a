import type { FoundMessages, chatSearch } from '@parley/contracts/chat-input'
import type { z } from 'zod'
import { isOutOfTime, within } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { loadOwnChat } from './place-store.ts'
import { findByWords, viewFound } from './search-store.ts'
import { toWords } from '../language/words.ts'

/** Messages that one page of what was found has. */
const FOUND_PAGE = 30
/** How long a search may take, ms. */
const SEARCH_MS = 3_000

/**
 * What was said in the actor's conversations with all of these words in it, the newest first; the last word may be only begun. What there is
 * no word in finds nothing. @throws `not-found`: looked for in a conversation that is not theirs; `too-broad`: so much has these words that
 * it would take too long.
 */
export async function searchMessages(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { words, conversationId, before }: z.infer<typeof chatSearch>,
  limitMs = SEARCH_MS,
): Promise<FoundMessages> {
  if (conversationId) await loadOwnChat(deps.sql, actor.userId, conversationId)
  const query = toQuery(toWords(words, actor.readingLanguage))
  if (!query) return { found: [], hasMore: false }
  const language = actor.readingLanguage
  const wanted = { query, conversationId, before, limit: FOUND_PAGE + 1, language }
  const found = await within(deps.sql, limitMs, (sql) => findByWords(sql, actor.userId, wanted)).catch((error: unknown) => {
    throw isOutOfTime(error) ? new AppError('too-broad', 'a search that takes too long', { cause: error }) : error
  })
  const page = await viewFound(deps.sql, actor.userId, found.slice(0, FOUND_PAGE), language)
  return { found: page, hasMore: found.length > FOUND_PAGE }
}

/** Words as PostgreSQL looks for them. */
function toQuery(words: string): string {
  const terms = words.split(' ').filter((word) => word !== '')
  return terms.map((word, index) => `'${word.replaceAll(/['\\]/g, '\\$&')}'${index === terms.length - 1 ? ':*' : ''}`).join(' & ')
}
