import { EXCERPT_LENGTH } from '@parley/contracts/chat'
import { describe, expect, it } from 'vitest'
import { toExcerpt } from './excerpt.ts'

const FAMILY = '👩‍👩‍👧‍👦'
const ZALGO = `Z${'\u0351\u036f\u0343\u0322'.repeat(500)}`

describe('the beginning of a text', () => {
  it.each([
    ['short', 'Hola', 'Hola'],
    ['of several lines', 'a\n\n b\t\u2028c', 'a b c'],
    ['as long as it may be', 'x'.repeat(EXCERPT_LENGTH), 'x'.repeat(EXCERPT_LENGTH)],
    ['longer', 'x'.repeat(EXCERPT_LENGTH + 1), `${'x'.repeat(EXCERPT_LENGTH - 1)}…`],
    ['of families', FAMILY.repeat(30), `${FAMILY.repeat(12)}…`],
    ['of one endless letter', ZALGO, '…'],
    ['of Hindi', 'क्षि'.repeat(60), `${'क्षि'.repeat(34)}…`],
    ['of blanks with something far behind them', `a${' '.repeat(5_000)}b`, 'a…'],
  ])('%s', (_name, body, excerpt) => expect(toExcerpt(body, [])).toBe(excerpt))

  it('is well formed and says that more follows, wherever it is cut', () => {
    for (let blanks = 540; blanks < 580; blanks += 1) {
      const excerpt = toExcerpt(`a${' '.repeat(blanks)}${'😀'.repeat(40)} the end`, [])
      expect(excerpt.isWellFormed()).toBe(true)
      expect(excerpt.endsWith('…') || excerpt.endsWith('the end')).toBe(true)
    }
  })

  it('is no longer than it may be, whatever people are called', () => {
    const names = [FAMILY.repeat(7), 'x'.repeat(80)]
    for (const body of ['@[0]@[1]@[0]', '@[1] '.repeat(100), `${'y'.repeat(138)}@[0]`]) {
      expect(toExcerpt(body, names).length).toBeLessThanOrEqual(EXCERPT_LENGTH)
      expect(toExcerpt(body, names)).toMatch(/…$/)
    }
  })
})
