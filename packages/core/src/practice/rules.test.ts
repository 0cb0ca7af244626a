import { describe, expect, it } from 'vitest'
import { endState, placeTurn } from './rules.ts'

describe('placeTurn', () => {
  it.each([
    [0, 'active'],
    [1, 'waiting'],
    [3, 'waiting'],
    [4, 'refused'],
  ])('%i open turns: %s', (open, place) => expect(placeTurn(open)).toBe(place))
})

describe('endState', () => {
  it.each([
    ['answer', 'complete', 'Bueno.', 'done'],
    ['answer', 'complete', '', 'failed'],
    ['note', 'complete', '', 'silent'],
    ['note', 'complete', 'note: Fine.', 'done'],
    ['answer', 'stopped', 'Bue', 'stopped'],
    ['answer', 'interrupted', 'Bue', 'interrupted'],
    ['note', 'interrupted', 'quote: Bue', 'failed'],
    ['answer', 'failed', '', 'failed'],
    ['answer', 'failed', 'Bue', 'interrupted'],
    ['note', 'failed', 'note: Fi', 'failed'],
    ['next', 'complete', '', 'silent'],
    ['advice', 'complete', '', 'failed'],
    ['debrief', 'interrupted', 'headline: You', 'failed'],
  ] as const)('%s, %s, "%s": %s', (kind, end, text, state) => expect(endState(kind, end, text)).toBe(state))
})
