import { describe, expect, it } from 'vitest'
import { type CallOutcome, createBreaker } from './breaker.ts'

function setUp() {
  const clock = { now: 0 }
  const breaker = createBreaker(() => clock.now)
  const isOpen = () => {
    const pass = breaker.enter()
    pass?.settle('unknown')
    return !pass
  }
  const repeat = (count: number, ...outcomes: CallOutcome[]) => {
    for (let index = 0; index < count; index += 1) for (const outcome of outcomes) breaker.enter()?.settle(outcome)
  }
  return { clock, breaker, repeat, isOpen }
}

describe('createBreaker', () => {
  it('opens after five failures in a row', () => {
    const { repeat, isOpen } = setUp()
    repeat(4, 'failed')
    expect(isOpen()).toBe(false)
    repeat(1, 'answered')
    repeat(4, 'failed')
    expect(isOpen()).toBe(false)
    repeat(1, 'failed')
    expect(isOpen()).toBe(true)
  })

  it('opens after fifteen failures of twenty calls', () => {
    const { repeat, isOpen } = setUp()
    repeat(4, 'answered', 'failed', 'failed', 'failed')
    repeat(1, 'answered', 'failed', 'failed')
    expect(isOpen()).toBe(false)
    repeat(1, 'failed')
    expect(isOpen()).toBe(true)
  })

  it('stays closed while one of two models fails', () => {
    const { repeat, isOpen } = setUp()
    repeat(100, 'failed', 'answered')
    expect(isOpen()).toBe(false)
  })

  it('learns nothing from a caller who leaves', () => {
    const { repeat, isOpen } = setUp()
    repeat(4, 'failed')
    repeat(30, 'unknown')
    expect(isOpen()).toBe(false)
    repeat(1, 'failed')
    expect(isOpen()).toBe(true)
  })

  it('lets one probe through after ten seconds; it closes', () => {
    const { clock, breaker, repeat, isOpen } = setUp()
    repeat(5, 'failed')
    clock.now = 9_999
    expect(isOpen()).toBe(true)
    clock.now = 10_000
    const probe = breaker.enter()
    expect(probe?.isProbe).toBe(true)
    expect(breaker.enter()).toBe(null)
    probe?.settle('answered')
    repeat(4, 'failed')
    expect(isOpen()).toBe(false)
  })

  it('opens for ten seconds more when the probe fails, and probes again when it leaves', () => {
    const { clock, breaker, repeat, isOpen } = setUp()
    repeat(5, 'failed')
    clock.now = 10_000
    const probe = breaker.enter()
    clock.now = 12_000
    probe?.settle('failed')
    clock.now = 21_999
    expect(isOpen()).toBe(true)
    clock.now = 22_000
    breaker.enter()?.settle('unknown')
    expect(breaker.enter()?.isProbe).toBe(true)
  })

  it('hears of a call once, and only in the state in which it began', () => {
    const { clock, breaker, repeat, isOpen } = setUp()
    const early = Array.from({ length: 5 }, () => breaker.enter()!)
    const twice = breaker.enter()!
    for (const _ of [1, 2, 3, 4, 5, 6]) twice.settle('failed')
    expect(isOpen()).toBe(false)
    repeat(4, 'failed')
    clock.now = 10_000
    breaker.enter()?.settle('answered')
    for (const pass of early) pass.settle('failed')
    expect(isOpen()).toBe(false)
  })
})
