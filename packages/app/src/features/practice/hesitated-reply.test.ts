import type { ReplyId, TurnId } from '@parley/contracts/ids'
import type { ReplyView, TalkView, TurnView } from '@parley/contracts/practice'
import { expect, test } from 'vitest'
import type { Exchange } from './exchanges.ts'
import { hesitatedReply, type Pause } from './hesitated-reply.ts'

function partner(state: ReplyView['state'], text = 'Ya.'): ReplyView {
  return { id: 'answer' as ReplyId, state, text } as ReplyView
}

function exchange(change: Partial<Exchange> = {}, turn: Partial<TurnView> = {}): Exchange {
  return {
    clientMessageId: 'm-1' as never,
    text: 'Hola',
    turn: { id: 'turn-1' as TurnId, state: 'answered', ...turn } as TurnView,
    entry: null,
    partner: partner('done'),
    gloss: null,
    coach: null,
    next: null,
    asides: [],
    ...change,
  }
}

function pause(change: Partial<Pause> = {}): Pause {
  return {
    talk: { coachMode: 'live', endedAt: null },
    exchanges: [exchange()],
    budget: { granted: 25_000, spent: 0, left: 25_000, reserved: 0, needed: 0 },
    old: new Set(),
    isIdle: true,
    isHere: true,
    ...change,
  }
}

const streaming = { id: 'note' as ReplyId, state: 'streaming', text: '' } as ReplyView
const done = { id: 'other' as ReplyId, state: 'done', text: 'say: Ya.' } as ReplyView
const talk = (change: Partial<TalkView>): Pause => pause({ talk: { coachMode: 'live', endedAt: null, ...change } })
const last = (change: Partial<Exchange>, turn?: Partial<TurnView>): Pause => pause({ exchanges: [exchange(change, turn)] })

test.each<[string, Pause, boolean]>([
  ['somebody has answered, and nothing is written', pause(), true],
  ['the partner was stopped', last({ partner: partner('stopped') }), true],
  ['the partner was cut off', last({ partner: partner('interrupted') }), true],
  ['an unlimited budget', pause({ budget: { granted: null, spent: 9, left: null, reserved: 0, needed: 0 } }), true],
  ['nothing has been said', pause({ exchanges: [] }), false],
  ['the partner speaks', last({ partner: partner('streaming') }, { state: 'active' }), false],
  ['the coach writes', last({ coach: streaming }), false],
  ['no answer came', last({ partner: partner('failed', '') }), false],
  ['stopped before a word', last({ partner: partner('stopped', '') }), false],
  ['a line is on its way', pause({ exchanges: [exchange(), exchange({ turn: null, partner: null })] }), false],
  ['a line waits its turn', pause({ exchanges: [exchange(), exchange({ partner: null }, { state: 'waiting' })] }), false],
  ['it has been offered', last({ next: { ...done, state: 'silent', text: '' } }), false],
  ['the coach was asked', last({ asides: [done] }), false],
  ['answered before the page came', pause({ old: new Set(['answer' as ReplyId]) }), false],
  ['somebody writes', pause({ isIdle: false }), false],
  ['nobody looks', pause({ isHere: false }), false],
  ['the coach waits to be asked', talk({ coachMode: 'on-request' }), false],
  ['the coach is silent', talk({ coachMode: 'silent' }), false],
  ['the talk is over', talk({ endedAt: 1 }), false],
  ['little is left', pause({ budget: { granted: 25_000, spent: 23_000, left: 2_000, reserved: 0, needed: 0 } }), false],
  ['little is left to talk', pause({ budget: { granted: 25_000, spent: 19_000, left: 6_000, reserved: 4_000, needed: 0 } }), false],
])('%s', (_name, of, expected) => {
  expect(hesitatedReply(of)).toBe(expected ? 'answer' : null)
})
