import { describe, expect, it } from 'vitest'
import { type Asking, askOutcome, isReserved, linkState, mayLookUp, mayTurnAway, placeContact, type Standing } from './rules.ts'

const stranger: Standing = { isMe: false, isSeen: false, isFindable: false, hasMet: false, haveBlocked: false, isBlockedBy: false }

describe('placeContact', () => {
  it.each([
    [{}, 'USER', 'not-found'],
    [{ isSeen: true }, 'USER', 'added'],
    [{ isSeen: true }, 'GUEST', 'added'],
    [{ isFindable: true }, 'USER', 'added'],
    [{ isFindable: true }, 'GUEST', 'not-found'],
    [{ hasMet: true }, 'ADMIN', 'not-found'],
    [{ isSeen: true, haveBlocked: true }, 'USER', 'blocked'],
    [{ haveBlocked: true }, 'USER', 'blocked'],
    [{ isSeen: true, isBlockedBy: true }, 'USER', 'not-found'],
    [{ isSeen: true, isBlockedBy: true, haveBlocked: true }, 'USER', 'not-found'],
    [{ isMe: true, isSeen: true }, 'USER', 'me'],
  ] as const)('%o, for %s: %s', (facts, role, outcome) => expect(placeContact({ ...stranger, ...facts }, role)).toBe(outcome))
})

describe('mayTurnAway', () => {
  it.each([
    [{}, false],
    [{ isBlockedBy: true }, false],
    [{ isSeen: true }, true],
    [{ isFindable: true }, true],
    [{ hasMet: true }, true],
    [{ haveBlocked: true }, true],
  ])('%o: %s', (facts, may) => expect(mayTurnAway({ ...stranger, ...facts })).toBe(may))
})

describe('askOutcome', () => {
  const apart: Asking = { isMe: false, isBlocked: false, areContacts: false, haveTheyAsked: false }
  it.each([
    [{}, 'asked'],
    [{ haveTheyAsked: true }, 'befriended'],
    [{ areContacts: true }, 'nothing'],
    [{ isBlocked: true }, 'nothing'],
    [{ isBlocked: true, haveTheyAsked: true }, 'nothing'],
    [{ isMe: true }, 'nothing'],
  ] as const)('%o: %s', (facts, outcome) => expect(askOutcome({ ...apart, ...facts })).toBe(outcome))
})

describe('linkState', () => {
  it.each([
    [1_001, null, 'open'],
    [1_000, null, 'expired'],
    [1_001, 500, 'expired'],
  ] as const)('until %i, revoked at %s: %s', (expires, revoked, state) =>
    expect(linkState({ expiresAt: new Date(expires), revokedAt: revoked === null ? null : new Date(revoked) }, 1_000)).toBe(state),
  )
})

it.each([
  ['parley', true],
  ['nina', false],
])('@%s is reserved: %s', (handle, is) => expect(isReserved(handle)).toBe(is))

it.each([
  ['GUEST', false],
  ['USER', true],
  ['ADMIN', true],
] as const)('%s may look people up: %s', (role, may) => expect(mayLookUp(role)).toBe(may))
