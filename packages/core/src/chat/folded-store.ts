import type { ErrorCode } from '@parley/contracts/errors'
import type { ConversationId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import { AppError } from '../errors.ts'

/** It is there no more; or what is said anew was said in it before, and is in the other now. */
const OF_WHAT_WENT: ReadonlySet<ErrorCode> = new Set(['not-found', 'conflict'])

/**
 * Does `work` in a chat, or, where that has become part of another, in that one: a device may have been away meanwhile. @throws what `work`
 * throws.
 */
export async function whereItWent<T>(sql: Sql, id: ConversationId, work: (id: ConversationId) => Promise<T>): Promise<T> {
  try {
    return await work(id)
  } catch (error) {
    const intoId = error instanceof AppError && OF_WHAT_WENT.has(error.code) ? await findFold(sql, id) : null
    if (!intoId) throw error
    return work(intoId)
  }
}

async function findFold(sql: Sql, fromId: ConversationId): Promise<ConversationId | null> {
  const { rows } = await sql.query<{ intoId: ConversationId }>({
    name: 'chat-folded',
    text: 'SELECT into_id AS "intoId" FROM folded_chats WHERE from_id = $1',
    values: [fromId],
  })
  return rows[0]?.intoId ?? null
}
