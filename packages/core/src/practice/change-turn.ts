import type { TurnState, TurnView } from '@parley/contracts/practice'
import type { Sql } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { appendEvent } from '../feed/append-event.ts'
import { setTurnState } from './store.ts'

/** Moves a turn on, and says so. */
export async function changeTurn(
  deps: Pick<Deps, 'clock'>,
  sql: Sql,
  { id, conversationId }: Pick<TurnView, 'id' | 'conversationId'>,
  state: TurnState,
): Promise<void> {
  await setTurnState(sql, id, state)
  await appendEvent(sql, conversationId, { type: 'turn-changed', subjectId: id }, deps.clock.now())
}
