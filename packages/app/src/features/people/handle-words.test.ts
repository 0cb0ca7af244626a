import { handle } from '@parley/contracts/people'
import { expect, test } from 'vitest'
import { isHandle, toHandle } from './handle-words.ts'

test.each(['asha_v', '@Asha', 'a1', 'abc', '1abc', 'asha verma', `a${'b'.repeat(30)}`, `@a${'b'.repeat(29)}`, '', '@'])(
  'the field and the server agree on %s',
  (text) => {
    const parsed = handle.safeParse(text)
    expect(isHandle(text)).toBe(parsed.success)
    if (parsed.success) expect(toHandle(text)).toBe(parsed.data)
  },
)
