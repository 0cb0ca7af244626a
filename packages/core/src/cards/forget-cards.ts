import type { MessageId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import { deleteCardsOf } from './store.ts'

/** Takes a message out of everybody's cards, in the transaction that takes it back: the caller has locked its conversation. */
export async function forgetCards(sql: Sql, messageId: MessageId): Promise<void> {
  await deleteCardsOf(sql, messageId)
}
