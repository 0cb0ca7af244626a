import type { ConversationId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { lockConversation } from '../feed/append-event.ts'
import { type Asked, putText } from './store.ts'

/** Keeps what a model said for whoever asked. Whoever takes the message back waits, and takes this too. */
export async function keepExplanation(
  deps: Pick<Deps, 'sql' | 'clock'>,
  { conversationId, text, ...asked }: Asked & { conversationId: ConversationId; text: string },
): Promise<void> {
  await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    await putText(sql, asked, { text, now: deps.clock.now() })
  })
}
