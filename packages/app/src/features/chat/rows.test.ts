import type { ClientMessageId } from '@parley/contracts/ids'
import { ME, messageOf } from '@parley/contracts/testing/messages'
import { expect, test } from 'vitest'
import type { OutboxEntry } from './outbox.ts'
import { firstUnread, type Row, toRows } from './rows.ts'

const mine = { sender: { id: ME, name: 'Nina', avatarId: null } }
const none = { entries: [], me: ME, unreadSeq: null, gap: null }

function words(rows: Row[]): string[] {
  return rows.map((row) => {
    if (row.kind === 'message')
      return `${row.isMine ? 'me' : 'them'} ${row.message.seq}${row.isFirst ? ' first' : ''}${row.isLast ? ' last' : ''}`
    return row.kind === 'caught-up' ? `caught-up ${row.count}` : row.kind
  })
}

test('runs end with another voice, a pause, or a day', () => {
  const nextDay = new Date(2026, 10, 29, 8).getTime()
  const messages = [messageOf(1), messageOf(2), messageOf(3, mine), messageOf(20), messageOf(26), messageOf(27, { createdAt: nextDay })]
  expect(words(toRows({ ...none, messages }))).toEqual([
    'day',
    'them 1 first',
    'them 2 last',
    'me 3 first last',
    'them 20 first last',
    'them 26 first last',
    'day',
    'them 27 first last',
  ])
})

test('a notice stands alone between runs', () => {
  const messages = [messageOf(1), messageOf(2, { notice: { kind: 'joined' } }), messageOf(3)]
  expect(words(toRows({ ...none, messages }))).toEqual(['day', 'them 1 first last', 'notice', 'them 3 first last'])
})

test('the place where the unread begin is marked once, and begins a run; what a lost line brought is marked instead of it', () => {
  const messages = [messageOf(1), messageOf(2), messageOf(3)]
  expect(words(toRows({ ...none, messages, unreadSeq: 2 }))).toEqual(['day', 'them 1 first', 'unread', 'them 2 first', 'them 3 last'])
  expect(words(toRows({ ...none, messages, unreadSeq: 2, gap: { firstSeq: 2, count: 2 } }))).toEqual([
    'day',
    'them 1 first',
    'caught-up 2',
    'them 2 first',
    'them 3 last',
  ])
})

test('what waits stands last, until its message is there; then it keeps its key', () => {
  const entry = { clientMessageId: 'c-2' as ClientMessageId, body: 'Line 2' } as OutboxEntry
  const before = toRows({ ...none, messages: [messageOf(1)], entries: [entry] })
  const after = toRows({ ...none, messages: [messageOf(1), messageOf(2, mine)], entries: [entry] })
  expect(before.at(-1)).toMatchObject({ kind: 'waiting', key: 'c-2' })
  expect(after.at(-1)).toMatchObject({ kind: 'message', key: 'c-2' })
})

test.each([
  ['all read', { readSeq: 5, lastSeq: 5 }, false, null],
  ['what others said', { readSeq: 2, lastSeq: 5 }, false, 4],
  ['nothing read', { readSeq: 0, lastSeq: 5 }, false, 2],
  ['more of it is further up', { readSeq: -1, lastSeq: 5 }, true, null],
  ['what came since', { readSeq: 3, lastSeq: 3 }, false, null],
])('the first unread: %s', (_, opened, hasOlder, seq) => {
  const messages = [
    messageOf(1, { notice: { kind: 'created' } }),
    messageOf(2),
    messageOf(3, mine),
    messageOf(4),
    messageOf(5, { erasedBy: 'sender' }),
  ]
  expect(firstUnread({ messages, hasOlder }, opened, ME)).toBe(seq)
})
