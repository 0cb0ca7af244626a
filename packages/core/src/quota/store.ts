import type { BudgetAccountId, UserId } from '@parley/contracts/ids'
import type { LlmUsage } from '@parley/providers/llm/port'
import type { Sql } from '../db/sql.ts'
import type { BudgetFigures, KnownPrefix } from './rules.ts'

/** Meters are data; practice is counted in tokens. */
export const TOKENS = 'tokens'

export interface BudgetRow extends Omit<BudgetFigures, 'lastAnswer'> {
  id: string
}

const BUDGET_COLUMNS = `id, granted, held, spent,
  (SELECT COALESCE(sum(h.amount), 0)::bigint FROM budget_holds h WHERE h.budget_id = budgets.id AND h.reserved) AS reserved`

/** A budget, and how much the newest answer that it paid for has read and said. */
export async function findBudget(sql: Sql, accountId: BudgetAccountId): Promise<(BudgetRow & Pick<BudgetFigures, 'lastAnswer'>) | null> {
  const { rows } = await sql.query<BudgetRow & Pick<BudgetFigures, 'lastAnswer'>>({
    name: 'quota-find',
    text: `SELECT ${BUDGET_COLUMNS}, COALESCE((SELECT u.input_tokens + u.cache_read_tokens + u.cache_write_tokens + u.output_tokens
             FROM usage_records u WHERE u.account_id = $1 AND u.purpose = 'partner' ORDER BY u.created_at DESC LIMIT 1), 0) AS "lastAnswer"
           FROM budgets WHERE account_id = $1 AND meter = '${TOKENS}'`,
    values: [accountId],
  })
  return rows[0] ?? null
}

/** The budget under its row lock: what is read stays true until the transaction ends. */
export async function lockBudget(sql: Sql, accountId: BudgetAccountId): Promise<BudgetRow | null> {
  const { rows } = await sql.query<BudgetRow>({
    name: 'quota-lock',
    text: `SELECT ${BUDGET_COLUMNS} FROM budgets WHERE account_id = $1 AND meter = '${TOKENS}' FOR UPDATE`,
    values: [accountId],
  })
  return rows[0] ?? null
}

export interface NewHold {
  id: string
  entryId: string
  budgetId: string
  subjectId: string
  amount: number
  /** Kept for what comes later. */
  reserved?: boolean
  /** Spent when the process that holds it is gone. */
  forfeit?: boolean
  now: number
}

export async function insertHold(sql: Sql, hold: NewHold): Promise<void> {
  await sql.query({
    name: 'quota-hold',
    text: `WITH held AS (UPDATE budgets SET held = held + $5 WHERE id = $3 RETURNING id),
                entry AS (INSERT INTO budget_entries (id, budget_id, kind, amount, subject_id, created_at)
                          SELECT $2, id, 'HOLD', $5, $4, $6 FROM held)
           INSERT INTO budget_holds (id, budget_id, subject_id, amount, reserved, forfeit, created_at) SELECT $1, id, $4, $5, $7, $8, $6 FROM held`,
    values: [
      hold.id,
      hold.entryId,
      hold.budgetId,
      hold.subjectId,
      hold.amount,
      new Date(hold.now),
      hold.reserved ?? false,
      hold.forfeit ?? false,
    ],
  })
}

/** Holds so much of a budget that has it, in one statement. @returns whether it had. */
export async function insertHoldIfFree(
  sql: Sql,
  hold: { id: string; entryId: string; accountId: BudgetAccountId; subjectId: string; amount: number; now: number },
): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'quota-hold-if-free',
    text: `WITH held AS (UPDATE budgets SET held = held + $5 WHERE account_id = $3 AND meter = '${TOKENS}'
                           AND (granted IS NULL OR granted - held - spent >= $5) RETURNING id),
                entry AS (INSERT INTO budget_entries (id, budget_id, kind, amount, subject_id, created_at)
                          SELECT $2, id, 'HOLD', $5, $4, $6 FROM held)
           INSERT INTO budget_holds (id, budget_id, subject_id, amount, reserved, created_at) SELECT $1, id, $4, $5, false, $6 FROM held`,
    values: [hold.id, hold.entryId, hold.accountId, hold.subjectId, hold.amount, new Date(hold.now)],
  })
  return rowCount === 1
}

/**
 * Ends a hold: `amount` of it is spent, never more than was held, the rest is free again.
 * @returns what was spent, or `null` when there was no such hold (any more).
 */
export async function settleHold(
  sql: Sql,
  hold: { subjectId: string; amount: number; settleEntryId: string; releaseEntryId: string; now: number },
): Promise<number | null> {
  // Budget before hold, as everywhere: a merge that moves both would else wait for us while we wait for it.
  await sql.query({
    name: 'quota-settle-lock',
    text: 'SELECT 1 FROM budgets b JOIN budget_holds h ON h.budget_id = b.id WHERE h.subject_id = $1 FOR UPDATE OF b',
    values: [hold.subjectId],
  })
  const { rows } = await sql.query<{ spent: number }>({
    name: 'quota-settle',
    text: `WITH ended AS (DELETE FROM budget_holds WHERE subject_id = $1 RETURNING budget_id, amount, LEAST(amount, $2::bigint) AS spent),
                changed AS (UPDATE budgets b SET held = b.held - e.amount, spent = b.spent + e.spent FROM ended e WHERE b.id = e.budget_id),
                settled AS (INSERT INTO budget_entries (id, budget_id, kind, amount, subject_id, created_at)
                            SELECT $3, budget_id, 'SETTLE', spent, $1, $5 FROM ended),
                released AS (INSERT INTO budget_entries (id, budget_id, kind, amount, subject_id, created_at)
                             SELECT $4, budget_id, 'RELEASE', amount - spent, $1, $5 FROM ended)
           SELECT spent FROM ended`,
    values: [hold.subjectId, hold.amount, hold.settleEntryId, hold.releaseEntryId, new Date(hold.now)],
  })
  return rows[0]?.spent ?? null
}

export interface UsageEntry {
  id: string
  accountId: BudgetAccountId
  conversationId: string
  subjectId: string
  purpose: string
  provider: string
  model: string
  usage: LlmUsage
  billedTokens: number
  promptBytes: number
  estimated: boolean
  now: number
}

export async function insertUsage(sql: Sql, entry: UsageEntry): Promise<void> {
  const { usage } = entry
  await sql.query({
    name: 'quota-usage',
    text: `INSERT INTO usage_records (id, account_id, conversation_id, subject_id, purpose, provider, model, input_tokens, cache_read_tokens,
             cache_write_tokens, output_tokens, billed_tokens, prompt_bytes, estimated, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (subject_id) DO NOTHING`,
    values: [
      entry.id,
      entry.accountId,
      entry.conversationId,
      entry.subjectId,
      entry.purpose,
      entry.provider,
      entry.model,
      usage.inputTokens,
      usage.cacheReadTokens,
      usage.cacheWriteTokens,
      usage.outputTokens,
      entry.billedTokens,
      entry.promptBytes,
      entry.estimated,
      new Date(entry.now),
    ],
  })
}

/** What the newest exactly counted call of this purpose in this conversation read. */
export async function findKnownPrefix(sql: Sql, conversationId: string, purpose: string, model: string): Promise<KnownPrefix | null> {
  const { rows } = await sql.query<KnownPrefix>({
    name: 'quota-known-prefix',
    text: `SELECT input_tokens + cache_read_tokens + cache_write_tokens AS "inputTokens", prompt_bytes AS "promptBytes" FROM usage_records
           WHERE conversation_id = $1 AND purpose = $2 AND model = $3 AND NOT estimated AND prompt_bytes > 0 ORDER BY created_at DESC LIMIT 1`,
    values: [conversationId, purpose, model],
  })
  return rows[0] ?? null
}

/** The prompts of these calls are the beginning of no later one: what they were about was taken back. */
export async function forgetPrefixes(sql: Sql, subjectIds: readonly string[]): Promise<void> {
  await sql.query({
    name: 'quota-forget-prefixes',
    text: 'UPDATE usage_records SET prompt_bytes = 0 WHERE subject_id = ANY($1::uuid[])',
    values: [subjectIds],
  })
}

export async function hasHold(sql: Sql, subjectId: string): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'quota-has-hold',
    text: 'SELECT 1 FROM budget_holds WHERE subject_id = $1',
    values: [subjectId],
  })
  return rowCount !== 0
}

/** For which subjects an account has something reserved. */
export async function findReserved(sql: Sql, accountId: BudgetAccountId): Promise<string[]> {
  const { rows } = await sql.query<{ subjectId: string }>({
    name: 'quota-reserved',
    text: 'SELECT h.subject_id AS "subjectId" FROM budget_holds h JOIN budgets b ON b.id = h.budget_id WHERE h.reserved AND b.account_id = $1',
    values: [accountId],
  })
  return rows.map((row) => row.subjectId)
}

/** What is reserved, for which subjects, since before `before`. */
export async function findReservedBefore(sql: Sql, before: number): Promise<string[]> {
  const { rows } = await sql.query<{ subjectId: string }>({
    name: 'quota-reserved-before',
    text: 'SELECT subject_id AS "subjectId" FROM budget_holds WHERE reserved AND created_at < $1 ORDER BY created_at LIMIT 500',
    values: [new Date(before)],
  })
  return rows.map((row) => row.subjectId)
}

/** Holds since before `before` that are given back, and of no reply, which its own sweep ends: what they were for lasts no longer than that. */
export async function findForsakenHolds(sql: Sql, before: number): Promise<string[]> {
  const { rows } = await sql.query<{ subjectId: string }>({
    name: 'quota-forsaken',
    text: `SELECT h.subject_id AS "subjectId" FROM budget_holds h WHERE NOT h.reserved AND NOT h.forfeit AND h.created_at < $1
             AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.id = h.subject_id) ORDER BY h.created_at LIMIT 500`,
    values: [new Date(before)],
  })
  return rows.map((row) => row.subjectId)
}

export interface ForfeitHold {
  subjectId: string
  budgetAccountId: BudgetAccountId
  /** `null`: nobody has that account any more. */
  userId: UserId | null
}

/** Holds since before `before` that are spent when their process is gone, and whose they are. */
export async function findForfeitHolds(sql: Sql, before: number): Promise<ForfeitHold[]> {
  const { rows } = await sql.query<ForfeitHold>({
    name: 'quota-forfeit',
    text: `SELECT h.subject_id AS "subjectId", b.account_id AS "budgetAccountId", u.id AS "userId" FROM budget_holds h
           JOIN budgets b ON b.id = h.budget_id LEFT JOIN users u ON u.budget_account_id = b.account_id
           WHERE h.forfeit AND h.created_at < $1 ORDER BY h.created_at LIMIT 500`,
    values: [new Date(before)],
  })
  return rows
}
