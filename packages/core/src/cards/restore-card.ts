import { CARD_UNDO_MS } from '@parley/contracts/cards'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { unhideCard } from './store.ts'

/** Brings a deleted card back. @throws `not-found`: the time for it is over, its message was taken back, or it was never there. */
export async function restoreCard(deps: Pick<Deps, 'sql' | 'clock'>, actor: Actor, { id }: { id: string }): Promise<void> {
  if (!(await unhideCard(deps.sql, actor.userId, id, deps.clock.now() - CARD_UNDO_MS))) throw new AppError('not-found', 'card')
}
