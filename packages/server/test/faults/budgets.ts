import type { Sql } from '@parley/core/db/sql'

/**
 * What does not add up, in words: what was granted is spent, held or free; every hold ended once, or is still there; nobody was billed
 * twice, or more than was held. An empty list is a sound ledger.
 */
export async function auditBudgets(sql: Sql): Promise<string[]> {
  const rules: { broken: string; text: string }[] = [
    {
      broken: 'more is spent and held than was granted',
      text: 'SELECT id FROM budgets WHERE granted IS NOT NULL AND (held < 0 OR spent < 0 OR held + spent > granted)',
    },
    {
      broken: 'the grant is not the sum of its entries',
      text: `SELECT b.id FROM budgets b LEFT JOIN budget_entries e ON e.budget_id = b.id AND e.kind IN ('GRANT', 'TRANSFER')
             WHERE b.granted IS NOT NULL GROUP BY b.id HAVING b.granted <> COALESCE(sum(e.amount), 0)`,
    },
    {
      broken: 'what is spent is not the sum of what was settled',
      text: `SELECT b.id FROM budgets b LEFT JOIN budget_entries e ON e.budget_id = b.id AND e.kind = 'SETTLE'
             GROUP BY b.id HAVING b.spent <> COALESCE(sum(e.amount), 0)`,
    },
    {
      broken: 'what is held is not the sum of the holds',
      text: `SELECT b.id FROM budgets b LEFT JOIN budget_holds h ON h.budget_id = b.id GROUP BY b.id HAVING b.held <> COALESCE(sum(h.amount), 0)`,
    },
    {
      broken: 'a hold did not end as it began',
      text: `SELECT subject_id AS id FROM budget_entries WHERE subject_id IS NOT NULL GROUP BY subject_id
             HAVING sum(CASE kind WHEN 'HOLD' THEN amount WHEN 'SETTLE' THEN -amount WHEN 'RELEASE' THEN -amount ELSE 0 END)
               <> COALESCE((SELECT sum(h.amount) FROM budget_holds h WHERE h.subject_id = budget_entries.subject_id), 0)`,
    },
    {
      broken: 'a reply was billed twice',
      text: `SELECT e.subject_id AS id FROM budget_entries e JOIN replies r ON r.id = e.subject_id WHERE e.kind = 'SETTLE'
             GROUP BY e.subject_id HAVING count(*) > 1`,
    },
    {
      broken: 'the record of a call says another price than was paid',
      text: `SELECT u.subject_id AS id FROM usage_records u JOIN budget_entries e ON e.subject_id = u.subject_id AND e.kind = 'SETTLE'
             WHERE e.amount <> u.billed_tokens`,
    },
    {
      broken: 'a reply is over, and its hold is not',
      text: `SELECT r.id FROM replies r JOIN budget_holds h ON h.subject_id = r.id WHERE r.state <> 'STREAMING'`,
    },
  ]
  const found: string[] = []
  for (const { broken, text } of rules) {
    const { rows } = await sql.query<{ id: string }>(text)
    found.push(...rows.map(({ id }) => `${broken}: ${id}`))
  }
  return found
}
