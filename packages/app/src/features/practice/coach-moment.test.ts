import type { ReplyId, TurnId } from '@parley/contracts/ids'
import type { CoachMode, ReplyView, TurnView } from '@parley/contracts/practice'
import { describe, expect, test } from 'vitest'
import { coachedExchange, type Moment, olderWords, openWords } from './coach-moment.ts'
import type { Exchange } from './exchanges.ts'

function reply(id: string, state: ReplyView['state'] = 'done', text = state === 'silent' || state === 'failed' ? '' : 'note: Bien.') {
  return { id: id as ReplyId, state, text } as ReplyView
}

function moment(change: Partial<Moment> = {}): Moment {
  return { coach: null, next: null, asides: [], ...change }
}

function exchange(number: number, change: Partial<Exchange> = {}, turn: Partial<TurnView> | null = {}): Exchange {
  const view = turn && ({ id: `turn-${number}` as TurnId, state: 'answered', needsCare: false, ...turn } as TurnView)
  return { clientMessageId: `m-${number}` as never, text: '', turn: view, entry: null, partner: null, gloss: null, ...moment(), ...change }
}

const noted = { coach: reply('note') }

describe('where the coach is', () => {
  test.each<[string, CoachMode, Exchange[], string | null]>([
    ['at the opening, before anything', 'live', [], null],
    ['at the opening, until it spoke', 'live', [exchange(1)], null],
    ['a live one at the last line it spoke to', 'live', [exchange(1, noted), exchange(2)], 'm-1'],
    ['also when it was silent', 'live', [exchange(1, noted), exchange(2, { coach: reply('note', 'silent') })], 'm-2'],
    ['or was asked', 'live', [exchange(1, noted), exchange(2, { asides: [reply('advice')] })], 'm-2'],
    ['one who is asked, at the moment', 'on-request', [exchange(1, noted), exchange(2)], 'm-2'],
    ['not at a line that waits', 'on-request', [exchange(1), exchange(2, {}, { state: 'waiting' }), exchange(3, {}, null)], 'm-1'],
    ['nor at one that needs care', 'silent', [exchange(1), exchange(2, {}, { needsCare: true })], 'm-1'],
  ])('%s', (_name, mode, exchanges, expected) => {
    expect(coachedExchange(exchanges, mode)?.clientMessageId ?? null).toBe(expected)
  })
})

/** "aside advice", "note note/next", or null. */
function seen(of: Moment, mode: CoachMode, askedId?: string) {
  const open = openWords(of, mode, (askedId ?? null) as ReplyId | null)
  if (!open) return null
  return open.aside ? `aside ${open.aside.id}` : `note ${open.note?.id ?? '-'}/${open.next?.id ?? '-'}`
}

describe('what is open', () => {
  const both = { coach: reply('note'), next: reply('next') }
  test.each<[string, string | null, string | null]>([
    ['nothing', seen(moment(), 'live'), null],
    ['a note', seen(moment(noted), 'live'), 'note note/-'],
    ['a note and what to say next', seen(moment(both), 'live'), 'note note/next'],
    ['no silent note', seen(moment({ coach: reply('note', 'silent') }), 'live'), null],
    ['but what to say next', seen(moment({ coach: reply('note', 'silent'), next: reply('next', 'streaming', '') }), 'live'), 'note -/next'],
    ['not one that failed: nobody asked for it', seen(moment({ next: reply('next', 'failed') }), 'live'), null],
    ['a note that failed', seen(moment({ coach: reply('note', 'failed') }), 'live'), 'note note/-'],
    ['a note from before it was told to wait', seen(moment(noted), 'on-request'), 'note note/-'],
    ['no note of a silent coach', seen(moment(both), 'silent'), null],
    ['what I asked, newest last', seen(moment({ ...both, asides: [reply('a'), reply('b')] }), 'live'), 'aside b'],
    ['also of a silent coach', seen(moment({ asides: [reply('a', 'failed')] }), 'silent'), 'aside a'],
    ['what I asked for again', seen(moment({ asides: [reply('a'), reply('b')] }), 'live', 'a'), 'aside a'],
    ['what I asked at another moment is not here', seen(moment({ asides: [reply('b')] }), 'live', 'a'), 'aside b'],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected)
  })
})

describe('what is older', () => {
  const all = moment({ coach: reply('note'), next: reply('next'), asides: [reply('a'), reply('lost', 'failed'), reply('b')] })
  const ids = ({ coach, next, asides }: Moment) => [coach?.id, next?.id, ...asides.map(({ id }) => id)]

  test('everything else, but nothing that is not there to read', () => {
    expect(ids(olderWords(all, openWords(all, 'live')))).toEqual(['note', 'next', 'a'])
  })

  test('a note that is open is not', () => {
    const of = moment({ coach: reply('note'), next: reply('next') })
    expect(ids(olderWords(of, openWords(of, 'live')))).toEqual([undefined, undefined])
  })

  test('all of it where the coach is not any more', () => {
    expect(ids(olderWords(all, null))).toEqual(['note', 'next', 'a', 'b'])
  })
})
