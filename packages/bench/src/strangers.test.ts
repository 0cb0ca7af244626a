import { expect, it } from 'vitest'
import { doubts } from './strangers.ts'

it('doubts what was measured beside others', () => {
  const rounds = new Map([
    ['alone', [{ strangers: 0.02, restBusy: 0.5 }]],
    [
      'crowded',
      [
        { strangers: 0.4, restBusy: 0.99 },
        { strangers: 0.3, restBusy: 0.97 },
      ],
    ],
    ['direct', [{ strangers: Number.NaN, restBusy: 0.2 }]],
    ['missing', [{}]],
  ])
  expect(doubts(rounds, '@1, ')).toEqual([
    "@1, crowded: void, others had 35 % of the server's core.",
    '@1, crowded: void, the core of generator and PostgreSQL was 98 % busy.',
  ])
})
