import type { BudgetAccountId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { TOKENS } from './store.ts'

/**
 * Moves what is left of one budget to another, holds included: a call that runs settles where its hold went. Entries stay where
 * they were written. `keptBack` tokens stay where they are, grants that the other has had already, and holds stay with them: what a
 * call gives back is no gift.
 * The caller's transaction has locked the conversations that may hold.
 */
export async function transferBudget(
  deps: Pick<Deps, 'ids' | 'clock'>,
  sql: Sql,
  from: BudgetAccountId,
  to: BudgetAccountId,
  keptBack = 0,
): Promise<void> {
  const now = new Date(deps.clock.now())
  await sql.query({
    name: 'quota-transfer-lock',
    text: `SELECT id FROM budgets WHERE account_id IN ($1, $2) AND meter = '${TOKENS}' ORDER BY id FOR UPDATE`,
    values: [from, to],
  })
  await sql.query({
    name: 'quota-transfer',
    text: `WITH source AS (SELECT * FROM budgets WHERE account_id = $1 AND meter = '${TOKENS}'),
                target AS (SELECT * FROM budgets WHERE account_id = $2 AND meter = '${TOKENS}'),
                amount AS (SELECT CASE WHEN s.granted IS NULL THEN s.held WHEN $6::bigint > 0 THEN GREATEST(s.granted - s.spent - s.held - $6::bigint, 0)
                                ELSE s.granted - s.spent END AS moved,
                           CASE WHEN $6::bigint > 0 THEN 0 ELSE s.held END AS held FROM source s),
                emptied AS (UPDATE budgets b SET granted = COALESCE(b.granted - a.moved, b.spent + b.held - a.held), held = b.held - a.held FROM source s, amount a WHERE b.id = s.id),
                filled AS (UPDATE budgets b SET granted = b.granted + a.moved, held = b.held + a.held FROM target t, amount a WHERE b.id = t.id),
                holds AS (UPDATE budget_holds h SET budget_id = t.id FROM source s, target t WHERE h.budget_id = s.id AND $6::bigint = 0),
                gone AS (INSERT INTO budget_entries (id, budget_id, kind, amount, created_at) SELECT $3, s.id, 'TRANSFER', -a.moved, $5 FROM source s, amount a)
           INSERT INTO budget_entries (id, budget_id, kind, amount, created_at) SELECT $4, t.id, 'TRANSFER', a.moved, $5 FROM target t, amount a`,
    values: [from, to, deps.ids.next(), deps.ids.next(), now, keptBack],
  })
}
