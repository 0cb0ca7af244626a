import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { hideCard } from './store.ts'

/** Takes a card out of sight; it can be brought back for `CARD_UNDO_MS`. @throws `not-found` */
export async function removeCard(deps: Pick<Deps, 'sql' | 'clock'>, actor: Actor, { id }: { id: string }): Promise<void> {
  if (!(await hideCard(deps.sql, actor.userId, id, deps.clock.now()))) throw new AppError('not-found', 'card')
}
