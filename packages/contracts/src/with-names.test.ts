import { describe, expect, it } from 'vitest'
import { withNames } from './with-names.ts'

describe('names in a text', () => {
  it.each([
    ['@[0] and @[1]', ['Asha', 'Wei'], '@Asha and @Wei'],
    ['@[0]@[0]', ['Asha'], '@Asha@Asha'],
    ['@[2] is nobody', ['Asha', 'Wei'], '@[2] is nobody'],
    ['@[00] is the first', ['Asha'], '@Asha is the first'],
    ['@[100] @[-1] @[ 0] @[]', ['Asha'], '@[100] @[-1] @[ 0] @[]'],
    ['@[0]', ['$& $1 $`'], '@$& $1 $`'],
    ['@[0] @[1]', ['[1]', 'Wei'], '@[1] @Wei'],
    ['@[0]', [''], '@'],
  ])('%s', (body, names, shown) => expect(withNames(body, names)).toBe(shown))
})
