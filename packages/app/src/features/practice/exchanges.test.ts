import type { ClientMessageId, ConversationId, ReplyId, TurnId } from '@parley/contracts/ids'
import type { ReplyView, TalkSnapshot, TurnView } from '@parley/contracts/practice'
import { describe, expect, test } from 'vitest'
import { type Exchange, findGloss, isAboutToSpeak, isStreaming, isWaitingItsTurn, toExchanges } from './exchanges.ts'
import type { OutboxEntry } from './outbox.ts'

const conversationId = 'talk' as ConversationId
const message = (number: number) => `m-${number}` as ClientMessageId

function turn(number: number, state: TurnView['state'] = 'active'): TurnView {
  return {
    id: `turn-${number}` as TurnId,
    conversationId,
    number,
    clientMessageId: message(number),
    text: 'Hola',
    state,
    isEdited: false,
    needsCare: false,
    createdAt: number,
  }
}

function reply(number: number, role: ReplyView['role'], state: ReplyView['state'], at = 0): ReplyView {
  const id = `${role}-${number}-${at}` as ReplyId
  return {
    id,
    conversationId,
    turnId: `turn-${number}` as TurnId,
    role,
    kind: role === 'partner' ? 'answer' : 'note',
    question: null,
    aboutReplyId: null,
    isLate: false,
    state,
    text: '',
    errorCode: null,
    createdAt: at,
  }
}

function entry(number: number): OutboxEntry {
  return { clientMessageId: message(number), text: 'Hola', state: 'waiting', errorCode: null }
}

const talk = (turns: TurnView[], replies: ReplyView[] = []) => ({ turns, replies }) as TalkSnapshot

/** "2 done/streaming": message, partner, coach. */
const seen = (exchanges: Exchange[]) =>
  exchanges.map(({ clientMessageId, partner, coach, entry: own }) =>
    own ? `${clientMessageId} ${own.state}` : `${clientMessageId} ${partner?.state ?? '-'}/${coach?.state ?? '-'}`,
  )

describe('exchanges', () => {
  test.each([
    ['nothing yet', talk([]), [], [], []],
    ['a line that waits', talk([]), [], [entry(1)], ['m-1 waiting']],
    ['a line that became a turn is there once', talk([turn(1)]), [], [entry(1), entry(2)], ['m-1 -/-', 'm-2 waiting']],
    ['streams', talk([turn(1)]), [reply(1, 'partner', 'streaming'), reply(1, 'coach', 'streaming')], [], ['m-1 streaming/streaming']],
    [
      'a fact wins over its own stream',
      talk([turn(1)], [reply(1, 'partner', 'done')]),
      [reply(1, 'partner', 'streaming')],
      [],
      ['m-1 done/-'],
    ],
    [
      'a newer stream wins over an older fact',
      talk([turn(1)], [reply(1, 'partner', 'failed', 1)]),
      [reply(1, 'partner', 'streaming', 2)],
      [],
      ['m-1 streaming/-'],
    ],
    ['a stream found in the snapshot', talk([turn(1)], [reply(1, 'coach', 'streaming')]), [], [], ['m-1 -/streaming']],
  ])('%s', (_name, snapshot, live, outbox, expected) => {
    expect(seen(toExchanges(snapshot, live, outbox))).toEqual(expected)
  })

  test.each([
    ['active, nobody yet', turn(1), null, true, false],
    ['active, partner streams', turn(1), reply(1, 'partner', 'streaming'), false, false],
    ['waiting', turn(1, 'waiting'), null, false, true],
    ['waiting once, but answered now', turn(1, 'waiting'), reply(1, 'partner', 'streaming'), false, false],
    ['answered without words', turn(1, 'answered'), null, false, false],
  ] as const)('%s', (_name, of, partner, aboutToSpeak, waiting) => {
    const exchange = { turn: of, partner, coach: null }
    expect([isAboutToSpeak(exchange), isWaitingItsTurn(exchange)]).toEqual([aboutToSpeak, waiting])
  })

  test('the newest gloss of a line, and of that line only', () => {
    const about = 'partner-1-0' as ReplyId
    const gloss = (id: string, state: ReplyView['state'], at: number, aboutReplyId: ReplyId | null = about): ReplyView => ({
      ...reply(1, 'coach', state, at),
      id: id as ReplyId,
      turnId: null,
      kind: 'gloss',
      aboutReplyId,
    })
    const [failed, again, opening] = [gloss('failed', 'failed', 1), gloss('again', 'streaming', 2), gloss('opening', 'done', 3, null)]
    expect(findGloss([failed, opening], [], about)).toBe(failed)
    expect(findGloss([failed, opening], [again], about)).toBe(again)
    expect(findGloss([failed, opening], [again], null)).toBe(opening)
    expect(findGloss([opening], [], about)).toBeNull()
    const [exchange] = toExchanges(talk([turn(1)], [reply(1, 'partner', 'done'), failed]), [again], [])
    expect([exchange?.gloss, exchange?.coach]).toEqual([again, null])
  })

  test('something streams', () => {
    expect(isStreaming(toExchanges(talk([turn(1)]), [reply(1, 'coach', 'streaming')], []))).toBe(true)
    expect(isStreaming(toExchanges(talk([turn(1)], [reply(1, 'coach', 'done')]), [], []))).toBe(false)
  })
})
