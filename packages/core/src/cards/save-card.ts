import { CARDS_MAX, type SavedCard } from '@parley/contracts/cards'
import type { Sql } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { type NewCard, putCard } from './store.ts'

/** Keeps a line, once however often it is asked for. @throws `too-large`: there are as many as one may have. */
export async function saveCard(deps: Pick<Deps, 'ids' | 'clock'>, sql: Sql, card: Omit<NewCard, 'id'>): Promise<SavedCard> {
  const saved = await putCard(sql, { id: deps.ids.next(), ...card }, { max: CARDS_MAX, now: deps.clock.now() })
  if (!saved) throw new AppError('too-large', 'cards')
  return saved
}
