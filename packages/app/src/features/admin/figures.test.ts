import type { InvitationId } from '@parley/contracts/ids'
import type { InvitationSummary } from '@parley/contracts/invitations'
import { expect, test } from 'vitest'
import { grantedTokens, isOver, newestFirst, overview, share } from './figures.ts'

function invitation(change: Partial<InvitationSummary>): InvitationSummary {
  return {
    id: 'one' as InvitationId,
    label: 'Evening class',
    state: 'open',
    sceneTitle: null,
    chatTitle: null,
    language: null,
    budgetTokens: 25_000,
    maxGuests: 5,
    seatsTaken: 0,
    spentTokens: 0,
    askedForMore: 0,
    createdAt: 0,
    expiresAt: 0,
    ...change,
  }
}

test('the sentence counts what is open, and everybody who came', () => {
  expect(overview([])).toEqual({ open: 0, guests: 0, spentTokens: 0 })
  const list = [
    invitation({ seatsTaken: 2, spentTokens: 18_400 }),
    invitation({ state: 'full', seatsTaken: 5, spentTokens: 100 }),
    invitation({ state: 'expired', seatsTaken: 1 }),
    invitation({ state: 'revoked' }),
  ]
  expect(overview(list)).toEqual({ open: 1, guests: 8, spentTokens: 18_500 })
  expect(list.map(isOver)).toEqual([false, false, true, true])
})

test('the newest stands first, and the list that came stays as it was', () => {
  const list = [1, 3, 2].map((createdAt) => invitation({ createdAt }))
  expect(newestFirst(list).map(({ createdAt }) => createdAt)).toEqual([3, 2, 1])
  expect(list.map(({ createdAt }) => createdAt)).toEqual([1, 3, 2])
})

test('a budget is given with a seat', () => {
  expect(grantedTokens({ budgetTokens: 25_000, seatsTaken: 3 })).toBe(75_000)
  expect([share(1, 4), share(5, 4), share(0, 0)]).toEqual([0.25, 1, 0])
})
