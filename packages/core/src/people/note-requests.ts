import type { UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'

/** Of two people, `asked` are those for whom it changed who asks them. In the caller's transaction, which has locked both. */
export async function noteRequests(sql: Sql, asked: readonly UserId[], pair: readonly [UserId, UserId], now: number): Promise<void> {
  for (const userId of asked) await appendInboxEvents(sql, [userId], { askedBy: userId === pair[0] ? pair[1] : pair[0] }, now)
}

/** After the commit. */
export function tellRequests({ bus }: Pick<Deps, 'bus'>, asked: readonly UserId[]): void {
  for (const userId of asked) bus.wake(inboxOf(userId))
}
