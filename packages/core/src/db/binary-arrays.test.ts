import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { createTestDeps } from '../testing/deps.ts'
import { intArray, uuidArray } from './binary-arrays.ts'

it.each([0, 1, 1_000])('are read by the database as they were given: %i', async (count) => {
  await using deps = await createTestDeps()
  const ids = Array.from({ length: count }, () => randomUUID())
  const numbers = Array.from({ length: count }, (_, index) => [0, -1, 2 ** 31 - 1, -(2 ** 31), index][index % 5] ?? 0)
  const { rows } = await deps.sql.query('SELECT $1::uuid[]::text[] AS ids, $2::int[] AS numbers', [uuidArray(ids), intArray(numbers)])
  expect(rows).toEqual([{ ids, numbers }])
})
