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
    ['partner', 'complete', 'Bueno.', 'done'],
    ['partner', 'complete', '', 'failed'],
    ['coach', 'complete', '', 'silent'],
    ['coach', 'complete', 'note: Fine.', 'done'],
    ['partner', 'stopped', 'Bue', 'stopped'],
    ['partner', 'interrupted', 'Bue', 'interrupted'],
    ['coach', 'interrupted', 'quote: Bue', 'failed'],
    ['partner', 'failed', '', 'failed'],
    ['partner', 'failed', 'Bue', 'interrupted'],
    ['coach', 'failed', 'note: Fi', 'failed'],
  ] as const)('%s, %s, "%s": %s', (role, end, text, state) => expect(endState(role, end, text)).toBe(state))
})
