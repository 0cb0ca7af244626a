import { CARDS_PAGE, type cardsList, type CardPage } from '@parley/contracts/cards'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { listOwnCards } from './store.ts'

export async function listCards(deps: Pick<Deps, 'sql'>, actor: Actor, { before }: z.infer<typeof cardsList>): Promise<CardPage> {
  const cards = await listOwnCards(deps.sql, actor.userId, { before, limit: CARDS_PAGE + 1 })
  return { cards: cards.slice(0, CARDS_PAGE), hasMore: cards.length > CARDS_PAGE }
}
