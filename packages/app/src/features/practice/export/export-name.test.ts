import { expect, test } from 'vitest'
import { exportName } from './export-name.ts'
import { heatingTalk } from './testing/heating-talk.ts'

test('a file says what it is and of which day', () => {
  const { talk } = heatingTalk()
  const createdAt = new Date(2026, 2, 5, 23, 30).getTime()
  expect(exportName({ ...talk, createdAt }, 'md')).toBe('parley-broken-heating-2026-03-05.md')
})
