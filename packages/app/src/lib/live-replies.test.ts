import type { ConversationId, ReplyId, TurnId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LiveReplies } from './live-replies.ts'

const TALK = 'talk' as ConversationId
const PARTNER = 'partner-1' as ReplyId
const COACH = 'coach-1' as ReplyId

function reply(id: ReplyId, text = ''): ReplyView {
  const role = id === PARTNER ? 'partner' : 'coach'
  return {
    id,
    conversationId: TALK,
    turnId: 'turn' as TurnId,
    role,
    kind: role === 'partner' ? 'answer' : 'note',
    question: null,
    aboutReplyId: null,
    isLate: false,
    state: 'streaming',
    text,
    errorCode: null,
    createdAt: 0,
  }
}

function createWorld() {
  const asked = vi.fn<(id: ConversationId) => void>()
  const replies = new LiveReplies(asked)
  const woken: string[] = []
  for (const id of [TALK, PARTNER, COACH]) replies.subscribe(id, () => woken.push(id))
  const delta = (replyId: ReplyId, offset: number, text: string) => replies.delta({ conversationId: TALK, replyId, offset, text })
  return { replies, asked, woken, delta }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('live replies', () => {
  test('show whole words, every 80 ms, and wake the readers of that reply alone', () => {
    const { replies, woken, delta } = createWorld()
    replies.restore(reply(PARTNER))
    replies.restore(reply(COACH))
    expect(replies.list(TALK).map(({ id }) => id)).toEqual([PARTNER, COACH])
    woken.length = 0
    for (const [offset, letter] of 'Ya, pero la'.split('').entries()) delta(PARTNER, offset, letter)
    expect(replies.text(PARTNER)).toBe('')
    vi.advanceTimersByTime(80)
    expect(replies.text(PARTNER)).toBe('Ya, pero ')
    expect(woken).toEqual([PARTNER])
    vi.advanceTimersByTime(800)
    expect(woken).toEqual([PARTNER])
  })

  test('cut an overlap and drop a repeat', () => {
    const { replies, delta } = createWorld()
    replies.restore(reply(PARTNER))
    delta(PARTNER, 0, 'Ya, pero ')
    delta(PARTNER, 0, 'Ya, ')
    delta(PARTNER, 4, 'pero la caldera.')
    vi.advanceTimersByTime(80)
    expect(replies.text(PARTNER)).toBe('Ya, pero la caldera.')
  })

  test('hold what is behind a gap and ask for the whole, again only after the next checkpoint', () => {
    const { replies, asked, delta } = createWorld()
    replies.restore(reply(PARTNER))
    delta(PARTNER, 0, 'Ya, ')
    delta(PARTNER, 9, 'la ')
    delta(PARTNER, 12, 'caldera.')
    vi.advanceTimersByTime(480)
    expect(asked).toHaveBeenCalledTimes(1)
    expect(replies.text(PARTNER)).toBe('Ya, ')
    vi.advanceTimersByTime(80)
    expect(asked).toHaveBeenCalledTimes(2)
    replies.restore(reply(PARTNER, 'Ya, pero '))
    vi.advanceTimersByTime(80)
    expect(replies.text(PARTNER)).toBe('Ya, pero la caldera.')
    vi.advanceTimersByTime(2000)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  test('a snapshot that is behind takes nothing away', () => {
    const { replies, delta } = createWorld()
    replies.restore(reply(PARTNER))
    delta(PARTNER, 0, 'Ya, pero.')
    vi.advanceTimersByTime(80)
    replies.restore(reply(PARTNER, 'Ya,'))
    vi.advanceTimersByTime(80)
    expect(replies.text(PARTNER)).toBe('Ya, pero.')
  })

  test('what is found half-way shows at once', () => {
    const { replies } = createWorld()
    replies.restore(reply(PARTNER, 'Ya, pero la cal'))
    expect(replies.text(PARTNER)).toBe('Ya, pero la ')
  })

  test('a delta of a reply nobody told about asks for it, once', () => {
    const { asked, delta, replies } = createWorld()
    replies.restore(reply(COACH))
    delta(PARTNER, 0, 'Ya')
    delta(PARTNER, 2, ', pero')
    expect(asked).toHaveBeenCalledTimes(1)
  })

  test('an ended reply leaves the list, stops the timer and stays ended', () => {
    const { replies, asked, delta } = createWorld()
    replies.restore(reply(PARTNER, 'Ya.'))
    replies.end(PARTNER)
    expect(replies.list(TALK)).toEqual([])
    expect(replies.text(PARTNER)).toBe('')
    expect(vi.getTimerCount()).toBe(0)
    delta(PARTNER, 3, ' Bueno.')
    replies.restore(reply(PARTNER, 'Ya. Bueno.'))
    expect(replies.list(TALK)).toEqual([])
    expect(asked).not.toHaveBeenCalled()
  })

  test('the list is the same array until a reply starts or ends', () => {
    const { replies, delta } = createWorld()
    replies.restore(reply(PARTNER))
    const list = replies.list(TALK)
    delta(PARTNER, 0, 'Ya, pero.')
    vi.advanceTimersByTime(80)
    expect(replies.list(TALK)).toBe(list)
    expect(replies.list('other' as ConversationId)).toBe(replies.list('another' as ConversationId))
  })
})
