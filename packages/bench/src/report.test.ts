import { describe, expect, it } from 'vitest'
import { formatReport, judge, measuredRow, plain } from './report.ts'
import type { Rounds } from './rounds.ts'

const rounds: Rounds = new Map([
  ['ours', [{ ms: 2 }, { ms: 3 }, { ms: 4 }]],
  ['pipe', [{ ms: 1 }, { ms: 1 }, { ms: 1 }]],
  ['broken', []],
])
const columns = ['ours', 'pipe', 'broken']

describe('a gate', () => {
  it.each([
    [{ atMost: 2 }, 1, 2, true],
    [{ atMost: 2 }, 1, 2.1, false],
    [{ atLeast: 4 }, 4, 9, true],
    [{ atLeast: 4 }, 3.9, 9, false],
    [{ atMost: 2 }, Number.NaN, Number.NaN, false],
  ])('%j over [%d, %d]: %s', (gate, low, high, held) => {
    expect(judge(gate, { median: low, low, high }, '').held).toBe(held)
  })
})

describe('a row', () => {
  it('judges the worst end of the interval, not the median', () => {
    const row = measuredRow(rounds, columns, {
      metric: 'time, ms',
      key: 'ms',
      against: 'pipe',
      ratio: { atMost: 3 },
      absolute: { atMost: 4 },
    })
    expect(row.ratio?.median).toBe(3)
    expect(row.ratio?.high).toBeGreaterThan(3)
    expect(row.gate).toEqual({ words: '<= 4, <= 3 x pipe', held: false })
    expect(row.values.broken).toBeNull()
  })

  it('holds nothing for a contender that did not run', () => {
    const row = measuredRow(rounds, columns, { metric: 'time, ms', key: 'ms', against: 'broken', ratio: { atMost: 3 } })
    expect(row.gate?.held).toBe(false)
  })
})

it('prints a table that lines up', () => {
  const rows = [
    measuredRow(rounds, columns, { metric: 'time, ms', key: 'ms', against: 'pipe', ratio: { atMost: 9 } }),
    measuredRow(rounds, columns, { metric: 'frames', key: 'none' }),
  ]
  const text = formatReport({ bench: 'b0', title: 'nothing', columns, rows, notes: ['noisy'] })
  expect(text).toContain('B0  nothing')
  expect(text).toMatch(/time, ms\s+3\s+1\s+–\s+3 \([\d.]+–[\d.]+\) of pipe\s+<= 9 x pipe\s+held/)
  expect(text).toMatch(/frames\s+–\s+–\s+–\n/)
  expect(text).toContain('- noisy')
})

it.each([
  [12_345.6, '12,346'],
  [45.678, '45.7'],
  [0.012_345, '0.0123'],
  [3, '3'],
  [Number.NaN, '–'],
])('%d is written %s', (value, text) => {
  expect(plain(value)).toBe(text)
})
