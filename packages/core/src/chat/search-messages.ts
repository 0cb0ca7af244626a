import type { FoundMessages, chatSearch } from '@parley/contracts/chat-input'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { loadOwnChat } from './place-store.ts'
import { findByWords } from './search-store.ts'
import { toWords } from '../language/words.ts'

/** Messages that one page of what was found has. */
const FOUND_PAGE = 30

/**
 * What was said in the actor's conversations with all of these words in it, the newest first; the last word may be only begun. What there is
 * no word in finds nothing. @throws `not-found`: looked for in a conversation that is not theirs.
 */
export async function searchMessages(
  deps: Pick<Deps, 'sql' | 'clock'>,
  actor: Actor,
  { words, conversationId, before }: z.infer<typeof chatSearch>,
): Promise<FoundMessages> {
  if (conversationId) await loadOwnChat(deps.sql, actor.userId, conversationId)
  const query = toQuery(toWords(words, actor.readingLanguage))
  if (!query) return { found: [], hasMore: false }
  const found = await findByWords(deps.sql, actor.userId, {
    query,
    conversationId,
    before,
    limit: FOUND_PAGE + 1,
    language: actor.readingLanguage,
    now: deps.clock.now(),
  })
  return { found: found.slice(0, FOUND_PAGE), hasMore: found.length > FOUND_PAGE }
}

/** Words as PostgreSQL looks for them. */
function toQuery(words: string): string {
  const terms = words.split(' ').filter((word) => word !== '')
  return terms.map((word, index) => `'${word.replaceAll(/['\\]/g, '\\$&')}'${index === terms.length - 1 ? ':*' : ''}`).join(' & ')
}
