import { createTestDeps } from '@parley/core/testing/deps'
import { expect, it } from 'vitest'
import { describeError } from '../src/describe-error.ts'

const CANARY = 'CANARY-WHAT-SOMEBODY-WROTE'

it('keeps what people wrote out of the log, whichever part of us refused it', async () => {
  await using deps = await createTestDeps()
  const failures = await Promise.allSettled([
    deps.sql.query('INSERT INTO users (id, role, name) VALUES (gen_random_uuid(), $1, $2)', ['GUEST', CANARY]),
    deps.sql.query(`SELECT '${CANARY}'::int`),
    deps.prisma.user.create({ data: { name: CANARY, role: 'NOBODY' } as never }),
  ])
  for (const failure of failures) {
    const error: unknown = failure.status === 'rejected' ? failure.reason : expect.fail('it was taken')
    const described = describeError(error)
    expect(JSON.stringify(described)).not.toContain(CANARY)
    expect(described.name).not.toBe('')
  }
})

it('says what our own errors say, and where they come from', () => {
  const described = describeError(new Error('outer', { cause: new TypeError('inner') }))
  expect(described).toMatchObject({ name: 'Error', message: 'outer', cause: { name: 'TypeError', message: 'inner' } })
  expect(described.frames.length).toBeGreaterThan(0)
})
