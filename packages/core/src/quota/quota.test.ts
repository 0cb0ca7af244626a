import fc from 'fast-check'
import { randomUUIDv7 } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { transaction } from '../db/sql.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { openAccount } from './open-account.ts'
import { free } from './rules.ts'
import { findBudget, insertHold, lockBudget, settleHold } from './store.ts'

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
})
afterEach(() => deps[Symbol.asyncDispose]())

/** Holds `amount` when it is free. @returns the hold's subject, or `null`. */
async function tryHold(accountId: Awaited<ReturnType<typeof openAccount>>, amount: number): Promise<string | null> {
  return transaction(deps.sql, async (sql) => {
    const budget = await lockBudget(sql, accountId)
    if (!budget || free(budget) < amount) return null
    const subjectId = randomUUIDv7()
    await insertHold(sql, { id: randomUUIDv7(), entryId: randomUUIDv7(), budgetId: budget.id, subjectId, amount, now: deps.clock.now() })
    return subjectId
  })
}

const settle = (subjectId: string, amount: number) =>
  settleHold(deps.sql, { subjectId, amount, settleEntryId: randomUUIDv7(), releaseEntryId: randomUUIDv7(), now: deps.clock.now() })

it('lets exactly one of many parallel calls have the last tokens', async () => {
  const accountId = await openAccount(deps, deps.prisma, 1000)
  const held = await Promise.all(Array.from({ length: 100 }, () => tryHold(accountId, 1000)))
  expect(held.filter(Boolean)).toHaveLength(1)
})

it('spends at most what was held, and settles once', async () => {
  const accountId = await openAccount(deps, deps.prisma, 1000)
  const subjectId = (await tryHold(accountId, 600)) ?? expect.fail('not held')
  const spent = await Promise.all([settle(subjectId, 5000), settle(subjectId, 5000)])
  expect(spent.sort()).toEqual([600, null])
  expect(await findBudget(deps.sql, accountId)).toMatchObject({ granted: 1000, held: 0, spent: 600 })
})

it('keeps granted = spent + held + free, and its entries, through any run of holds and settlements', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('hold' as const), amount: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ kind: fc.constant('settle' as const), pick: fc.nat(20), amount: fc.integer({ min: 0, max: 500 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const accountId = await openAccount(deps, deps.prisma, 1000)
      const open: { subjectId: string; amount: number }[] = []
      let spent = 0
      for (const action of steps) {
        if (action.kind === 'hold') {
          const subjectId = await tryHold(accountId, action.amount)
          const held = open.reduce((sum, hold) => sum + hold.amount, 0)
          expect(subjectId !== null).toBe(action.amount <= 1000 - spent - held)
          if (subjectId) open.push({ subjectId, amount: action.amount })
        } else if (open.length > 0) {
          const [hold] = open.splice(action.pick % open.length, 1)
          if (!hold) continue
          expect(await settle(hold.subjectId, action.amount)).toBe(Math.min(action.amount, hold.amount))
          spent += Math.min(action.amount, hold.amount)
        }
        const held = open.reduce((sum, hold) => sum + hold.amount, 0)
        expect(await findBudget(deps.sql, accountId)).toMatchObject({ granted: 1000, held, spent })
      }
      const { rows } = await deps.sql.query<{ kind: string; total: string }>(
        `SELECT e.kind, sum(e.amount) AS total FROM budget_entries e JOIN budgets b ON b.id = e.budget_id WHERE b.account_id = $1 GROUP BY e.kind`,
        [accountId],
      )
      const total = Object.fromEntries(rows.map((row) => [row.kind, Number(row.total)]))
      const held = open.reduce((sum, hold) => sum + hold.amount, 0)
      expect((total.HOLD ?? 0) - (total.SETTLE ?? 0) - (total.RELEASE ?? 0)).toBe(held)
      expect(total.SETTLE ?? 0).toBe(spent)
    }),
    { numRuns: 40 },
  )
})

it('refuses a negative or overspent budget in the database itself', async () => {
  const accountId = await openAccount(deps, deps.prisma, 1000)
  await expect(deps.sql.query('UPDATE budgets SET spent = 1001 WHERE account_id = $1', [accountId])).rejects.toThrow(
    'budgets_never_overspent',
  )
  await expect(deps.sql.query('UPDATE budgets SET held = -1 WHERE account_id = $1', [accountId])).rejects.toThrow('budgets_never_negative')
})
