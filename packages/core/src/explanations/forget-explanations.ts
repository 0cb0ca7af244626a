import type { MessageId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import { deleteTextsOf } from './store.ts'

/** Forgets what was said of a message's words, in the transaction that takes it back: the caller has locked its conversation. */
export async function forgetExplanations(sql: Sql, messageId: MessageId): Promise<void> {
  await deleteTextsOf(sql, messageId)
}
