import { describe, expect, it } from 'vitest'
import { estimate, median, quantile, ratios, seededRandom } from './statistics.ts'

describe('quantile', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[10], 0.99, 10],
    [[0, 100], 0.95, 95],
    [[5, 1], 0, 1],
    [[5, 1], 1, 5],
  ])('of %j at %d is %d', (values, q, expected) => {
    expect(quantile(values, q)).toBeCloseTo(expected)
  })

  it('of nothing is not a number', () => {
    expect(quantile([], 0.5)).toBeNaN()
  })
})

describe('estimate', () => {
  it('has the median inside its interval, and the interval inside the values', () => {
    const values = [4, 8, 15, 16, 23, 42, 7]
    const { median: middle, low, high } = estimate(values)
    expect(middle).toBe(15)
    expect(low).toBeGreaterThanOrEqual(Math.min(...values))
    expect(high).toBeLessThanOrEqual(Math.max(...values))
    expect(low).toBeLessThan(middle)
    expect(high).toBeGreaterThan(middle)
  })

  it('is the same for the same values', () => {
    expect(estimate([1, 2, 3])).toEqual(estimate([1, 2, 3]))
  })

  it('leaves out rounds that gave no figure', () => {
    expect(estimate([2, Number.NaN, 2])).toEqual({ median: 2, low: 2, high: 2 })
    expect(estimate([]).median).toBeNaN()
  })

  it('covers the true median in about 95 of 100 experiments', () => {
    const random = seededRandom(7)
    const hits = Array.from({ length: 100 }, () => {
      const { low, high } = estimate(Array.from({ length: 15 }, random))
      return low <= 0.5 && 0.5 <= high
    }).filter(Boolean).length
    expect(hits).toBeGreaterThan(86)
  })
})

it('compares round by round', () => {
  expect(ratios([2, 9], [1, 3])).toEqual([2, 3])
  expect(median(ratios([2], []))).toBeNaN()
})
