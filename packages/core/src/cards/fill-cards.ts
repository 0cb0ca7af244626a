import { withNames } from '@parley/contracts/with-names'
import type { Sql } from '../db/sql.ts'
import { listEmptyCards, putBacks } from './store.ts'

/**
 * Gives cards that were kept before there was a translation their backs, once these translations are stored: the caller has locked their
 * conversation. One whose message says something else by now is left as it is.
 */
export async function fillCards(sql: Sql, translationIds: readonly string[]): Promise<void> {
  const backs = (await listEmptyCards(sql, translationIds)).flatMap(({ id, front, body, text, names }) => {
    const people = (names ?? []).map((name) => name ?? '')
    return withNames(body, people) === front ? [{ id, back: withNames(text, people) }] : []
  })
  if (backs.length > 0) await putBacks(sql, backs)
}
