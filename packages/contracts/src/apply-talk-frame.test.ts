import type { ConversationId, ReplyId, TurnId } from './ids.ts'
import type { ReplyView, TalkSnapshot, TalkView, TurnView } from './practice.ts'
import { describe, expect, test } from 'vitest'
import { applyTalkFrame, type TalkFrame } from './apply-talk-frame.ts'

const conversationId = 'talk' as ConversationId

function turn(number: number, change: Partial<TurnView> = {}): TurnView {
  const id = `turn-${number}` as TurnId
  return {
    id,
    conversationId,
    number,
    clientMessageId: `m-${number}` as never,
    text: 'Hola',
    state: 'active',
    isEdited: false,
    needsCare: false,
    createdAt: number,
    ...change,
  }
}

function reply(number: number, role: ReplyView['role'], change: Partial<ReplyView> = {}): ReplyView {
  const id = `${role}-${number}` as ReplyId
  const turnId = `turn-${number}` as TurnId
  return {
    id,
    conversationId,
    turnId,
    role,
    kind: role === 'partner' ? 'answer' : 'note',
    question: null,
    aboutReplyId: null,
    isLate: false,
    state: 'done',
    text: 'Ya.',
    errorCode: null,
    createdAt: number,
    ...change,
  }
}

const turnAdded = (seq: number, of: TurnView): TalkFrame => ({ type: 'turn-added', conversationId, seq, turn: of })
const replyEnd = (seq: number, of: ReplyView): TalkFrame => ({ type: 'reply-end', conversationId, seq, reply: of })
const quota = (left: number): TalkFrame => ({
  type: 'quota-changed',
  budget: { granted: 100, spent: 100 - left, left, reserved: 0, needed: 0 },
})

const empty: TalkSnapshot = {
  talk: { conversationId } as TalkView,
  turns: [],
  replies: [],
  lastSeq: 0,
  budget: { granted: 100, spent: 0, left: 100, reserved: 0, needed: 0 },
}

const CASES: [string, TalkFrame[], Partial<TalkSnapshot>][] = [
  ['a turn is added', [turnAdded(1, turn(1))], { turns: [turn(1)], lastSeq: 1 }],
  [
    'turns stand in their order, not in that of their frames',
    [turnAdded(1, turn(2)), turnAdded(2, turn(1))],
    { turns: [turn(1), turn(2)], lastSeq: 2 },
  ],
  [
    'a turn that is told again is replaced',
    [turnAdded(1, turn(1, { state: 'waiting' })), turnAdded(2, turn(1))],
    { turns: [turn(1)], lastSeq: 2 },
  ],
  [
    'the partner answers a turn',
    [turnAdded(1, turn(1)), replyEnd(2, reply(1, 'partner'))],
    { turns: [turn(1)], replies: [reply(1, 'partner')], lastSeq: 2 },
  ],
  [
    'the coach does not',
    [turnAdded(1, turn(1)), replyEnd(2, reply(1, 'coach', { state: 'silent', text: '' }))],
    { turns: [turn(1)], replies: [reply(1, 'coach', { state: 'silent', text: '' })], lastSeq: 2 },
  ],
  ['a budget changes', [quota(40)], { budget: { granted: 100, spent: 60, left: 40, reserved: 0, needed: 0 } }],
  [
    'a turn is answered',
    [turnAdded(1, turn(1)), { type: 'turn-changed', conversationId, seq: 2, turn: turn(1, { state: 'answered' }) }],
    { turns: [turn(1, { state: 'answered' })], lastSeq: 2 },
  ],
  [
    'the last turn is said anew',
    [
      turnAdded(1, turn(1)),
      replyEnd(2, reply(1, 'partner')),
      { type: 'turn-replaced', conversationId, seq: 3, turn: turn(1, { text: 'Buenas', isEdited: true }) },
    ],
    { turns: [turn(1, { text: 'Buenas', isEdited: true })], replies: [], lastSeq: 3 },
  ],
  [
    'the talk changes',
    [{ type: 'talk-changed', conversationId, seq: 1, change: { coachMode: 'silent', title: 'Rent', endedAt: 7 } }],
    { talk: { conversationId, coachMode: 'silent', title: 'Rent', endedAt: 7 } as TalkView, lastSeq: 1 },
  ],
]

describe('applyTalkFrame', () => {
  test.each(CASES)('%s', (_name, frames, change) => {
    expect(frames.reduce(applyTalkFrame, empty)).toEqual({ ...empty, ...change })
  })

  test('a reply that streams in the snapshot is replaced by its end', () => {
    const state = { ...empty, turns: [turn(1)], lastSeq: 1, replies: [reply(1, 'partner', { state: 'streaming', text: 'Y' })] }
    expect(applyTalkFrame(state, replyEnd(2, reply(1, 'partner'))).replies).toEqual([reply(1, 'partner')])
  })

  test.each(CASES)('%s: frames that were seen change nothing, in any repetition', (_name, frames) => {
    const once = frames.reduce(applyTalkFrame, empty)
    for (const frame of frames) expect(applyTalkFrame(once, frame)).toBe(once)
    expect([...frames, ...frames].reduce(applyTalkFrame, empty)).toEqual(once)
  })

  test('the state that came in is left as it was', () => {
    const before = structuredClone(empty)
    CASES.flatMap(([, frames]) => frames).reduce(applyTalkFrame, empty)
    expect(empty).toEqual(before)
  })
})
