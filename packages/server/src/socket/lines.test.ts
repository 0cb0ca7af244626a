import type { UserId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import type { Connection } from './connection.ts'
import { Lines } from './lines.ts'

const line = (userId: string) => ({ userId: userId as UserId }) as Connection

it('knows whose lines are open, however many others have some', () => {
  const lines = new Lines()
  const [first, second] = [line('nina'), line('nina')]
  for (const each of [first, second]) lines.add(each)
  for (let other = 0; other < 50_000; other += 1) lines.add(line(`other ${other}`))
  const startedAt = performance.now()
  for (let look = 0; look < 50_000; look += 1) expect(lines.count('nina' as UserId) === 2).toBe(true)
  expect(performance.now() - startedAt).toBeLessThan(3_000)
  lines.remove(first)
  lines.remove(first)
  expect([...lines.of('nina' as UserId)]).toEqual([second])
  lines.remove(second)
  expect(lines.count('nina' as UserId)).toBe(0)
  expect([...lines]).toHaveLength(50_000)
})
