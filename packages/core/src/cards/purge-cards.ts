import { CARD_UNDO_MS } from '@parley/contracts/cards'
import type { Deps } from '../deps.ts'
import { deleteHiddenCards } from './store.ts'

/** Deletes for good what was deleted longer ago than it can be brought back. */
export async function purgeCards(deps: Pick<Deps, 'sql' | 'clock'>): Promise<void> {
  await deleteHiddenCards(deps.sql, deps.clock.now() - CARD_UNDO_MS)
}
