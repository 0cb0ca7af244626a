import type { MessageId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import { deleteCached } from './cache-store.ts'
import { deleteTranslations } from './store.ts'

/** Forgets what a message was in other languages, and what is kept of its words for others, whatever it has said; in the caller's transaction. */
export async function forgetTranslations(sql: Sql, messageId: MessageId): Promise<void> {
  await deleteCached(sql, messageId)
  await deleteTranslations(sql, messageId)
}
