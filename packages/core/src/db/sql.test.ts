import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createTestDeps } from '../testing/deps.ts'
import { isDatabaseDown, isUnanswered, transaction } from './sql.ts'

it('fails a transaction whose connection breaks between two statements, and nothing else', async () => {
  await using deps = await createTestDeps()
  const broken = transaction(deps.sql, async (sql) => {
    const { rows } = await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await deps.sql.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
    // An event that nobody hears would end the process here.
    await sleep(100)
    await sql.query('SELECT 1')
  })
  expect(isDatabaseDown(await broken.catch((error: unknown) => error))).toBe(true)
  const { rows } = await transaction(deps.sql, (sql) => sql.query<{ one: number }>('SELECT 1 AS one'))
  expect(rows).toEqual([{ one: 1 }])
})

it('ends a transaction at once in which a statement is not answered in time', async () => {
  await using deps = await createTestDeps()
  const slow = { text: 'SELECT pg_sleep(2)', query_timeout: 100 }
  const startedAt = performance.now()
  await expect(transaction(deps.sql, (sql) => sql.query(slow))).rejects.toSatisfy(isUnanswered)
  expect(performance.now() - startedAt).toBeLessThan(1_000)
  expect((await transaction(deps.sql, (sql) => sql.query('SELECT 1 AS one'))).rows).toEqual([{ one: 1 }])
})

it.each([
  ['53100', true],
  ['53200', true],
  ['53300', true],
  ['25006', true],
  ['58030', true],
  ['57P03', true],
  ['08006', true],
  ['23505', false],
  ['57014', false],
])('takes %s for what it is', (code, isDown) => {
  expect(isDatabaseDown(Object.assign(new Error(), { code }))).toBe(isDown)
  expect(
    isDatabaseDown(Object.assign(new Error(), { code: 'P2039', meta: { driverAdapterError: { cause: { originalCode: code } } } })),
  ).toBe(isDown)
})

it('hears of a broken connection that it has given back already, for unheard that would end the process', async () => {
  await using deps = await createTestDeps()
  const client = await deps.sql.connect()
  client.release(new Error('broken'))
  expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow()
})
