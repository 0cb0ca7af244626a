import type { ConversationId, TurnId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import type { ServerFrame } from '@parley/contracts/socket'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TalkFrame } from './socket-feeds.ts'
import { createFakeSocket, type FakeLine } from './testing/fake-line.ts'

const TALK = 'talk-1' as ConversationId
const OTHER = 'talk-2' as ConversationId

function createWorld() {
  const { socket, lines, wake } = createFakeSocket()
  const frames: TalkFrame[] = []
  const last = () => lines.at(-1) as FakeLine
  return {
    socket,
    lines,
    last,
    frames,
    wake,
    open: (afterSeq = 5) => socket.open(TALK, afterSeq, (frame: TalkFrame) => frames.push(frame)),
  }
}

function turnAdded(seq: number): ServerFrame {
  const turn = {
    id: `turn-${seq}` as TurnId,
    conversationId: TALK,
    number: seq,
    clientMessageId: `m-${seq}` as never,
    text: 'Hola',
    state: 'active' as const,
    isEdited: false,
    needsCare: false,
    createdAt: 0,
  }
  return { type: 'turn-added', conversationId: TALK, seq, turn }
}

const seqs = (frames: TalkFrame[]) => frames.map((frame) => ('seq' in frame ? frame.seq : frame.type))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a socket', () => {
  test('connects when the first conversation opens, and says hello with what is known', () => {
    const world = createWorld()
    expect(world.lines).toHaveLength(0)
    world.open(5)
    expect(world.socket.getState()).toBe('connecting')
    world.last().accept()
    expect(world.socket.getState()).toBe('open')
    expect(world.last().sent).toEqual([{ type: 'hello', requestId: '1', open: [{ conversationId: TALK, afterSeq: 5 }] }])
  })

  test('says hello once for what opens together, naming every open conversation', async () => {
    const world = createWorld()
    world.open(5)
    world.last().accept()
    world.socket.open(OTHER, 1, () => {})
    world.socket.resync(TALK)
    await Promise.resolve()
    expect(world.last().hellos()).toHaveLength(2)
    expect(world.last().hellos()[1]?.['open']).toEqual([
      { conversationId: TALK, afterSeq: 5 },
      { conversationId: OTHER, afterSeq: 1 },
    ])
  })

  test('hands durable frames on once and in order; a gap says hello again instead', async () => {
    const world = createWorld()
    world.open(5)
    const line = world.last()
    line.accept()
    line.say({ type: 'caught-up', conversationId: TALK, seq: 5 })
    for (const seq of [6, 6, 8, 9]) line.say(turnAdded(seq))
    await Promise.resolve()
    expect(seqs(world.frames)).toEqual([6])
    expect(line.hellos()).toHaveLength(2)
    expect(line.hellos()[1]?.['open']).toEqual([{ conversationId: TALK, afterSeq: 6 }])
    for (const seq of [7, 8, 9]) line.say(turnAdded(seq))
    expect(seqs(world.frames)).toEqual([6, 7, 8, 9])
  })

  test('hands on every kind of durable frame', async () => {
    const world = createWorld()
    world.open(5)
    const line = world.last()
    line.accept()
    line.say({ type: 'caught-up', conversationId: TALK, seq: 5 })
    const { turn } = turnAdded(6) as Extract<ServerFrame, { type: 'turn-added' }>
    line.say({ type: 'turn-changed', conversationId: TALK, seq: 6, turn })
    line.say({ type: 'turn-replaced', conversationId: TALK, seq: 7, turn })
    line.say({ type: 'talk-changed', conversationId: TALK, seq: 8, change: { coachMode: 'silent', title: null, endedAt: null } })
    line.say({ type: 'reply-end', conversationId: TALK, seq: 9, reply: { id: 'reply-1' } as ReplyView })
    await Promise.resolve()
    expect(seqs(world.frames)).toEqual([6, 7, 8, 9])
    expect(line.hellos()).toHaveLength(1)
  })

  test('passes a hole that the server calls complete, without asking for ever', async () => {
    const world = createWorld()
    world.open(5)
    const line = world.last()
    line.accept()
    line.say(turnAdded(7))
    await Promise.resolve()
    expect(line.hellos()).toHaveLength(1)
    line.say({ type: 'caught-up', conversationId: TALK, seq: 7 })
    await Promise.resolve()
    expect(seqs(world.frames)).toEqual([7])
    expect(line.hellos()).toHaveLength(1)
  })

  test('pairs answers with requests', async () => {
    const world = createWorld()
    world.open()
    world.last().accept()
    const stopped = world.socket.request<'reply-stop'>({ type: 'reply-stop', conversationId: TALK })
    const refused = world.socket.request<'reply-stop'>({ type: 'reply-stop', conversationId: TALK })
    world.last().say({ type: 'error', requestId: '3', code: 'not-found' })
    world.last().say({ type: 'ok', requestId: '2', result: { stopped: 2 } })
    await expect(stopped).resolves.toEqual({ stopped: 2 })
    await expect(refused).rejects.toMatchObject({ code: 'not-found', retryable: false })
  })

  test('rejects what is unanswered when the line is lost, and what is asked without a line', async () => {
    const world = createWorld()
    world.open()
    const early = world.socket.request<'reply-stop'>({ type: 'reply-stop', conversationId: TALK })
    await expect(early).rejects.toMatchObject({ code: 'unavailable', retryable: true })
    world.last().accept()
    const pending = world.socket.request<'reply-stop'>({ type: 'reply-stop', conversationId: TALK })
    world.last().end(1006)
    await expect(pending).rejects.toMatchObject({ code: 'unavailable', retryable: true })
    expect(world.socket.getState()).toBe('waiting')
  })

  test('comes back with growing pauses, from where it was, and starts over after an answered hello', async () => {
    const world = createWorld()
    world.open(5)
    world.last().accept()
    world.last().say(turnAdded(6))
    for (const pause of [150, 300, 600, 1200, 2400, 4800, 5000, 5000]) {
      world.last().end(1006)
      const before = world.lines.length
      vi.advanceTimersByTime(pause - 1)
      expect(world.lines).toHaveLength(before)
      vi.advanceTimersByTime(1)
      expect(world.lines).toHaveLength(before + 1)
    }
    world.last().accept()
    expect(world.last().hellos()[0]?.['open']).toEqual([{ conversationId: TALK, afterSeq: 6 }])
    world.last().say({ type: 'ok', requestId: world.last().sent[0]?.['requestId'] as string, result: {} })
    await Promise.resolve()
    world.last().end(1012)
    vi.advanceTimersByTime(300)
    expect(world.lines).toHaveLength(10)
  })

  test('comes back at once when the network or the person does', () => {
    const world = createWorld()
    world.open()
    world.last().accept()
    world.last().end(1006)
    world.wake()
    expect(world.lines).toHaveLength(2)
  })

  test('stays away when signed out', () => {
    const world = createWorld()
    world.open()
    world.last().accept()
    world.last().end(4001)
    expect(world.socket.getState()).toBe('signed-out')
    world.wake()
    vi.advanceTimersByTime(60_000)
    expect(world.lines).toHaveLength(1)
  })

  test('comes back when somebody signed in again and opens a talk', () => {
    const world = createWorld()
    const close = world.open()
    world.last().accept()
    world.last().end(4001)
    close()
    world.open()
    expect(world.lines).toHaveLength(2)
    expect(world.socket.getState()).toBe('connecting')
  })

  test('starts again for the next session, at once and from where it was', () => {
    const world = createWorld()
    world.open(5)
    world.last().accept()
    world.last().say(turnAdded(6))
    world.last().end(4001)
    world.socket.restart()
    expect(world.socket.getState()).toBe('connecting')
    world.last().accept()
    expect(world.last().hellos()[0]?.['open']).toEqual([{ conversationId: TALK, afterSeq: 6 }])
  })

  test("does not carry one session's line into the next", () => {
    const world = createWorld()
    const close = world.open()
    const old = world.last()
    old.accept()
    close()
    world.socket.restart()
    expect(old.closed).toBe(true)
    expect(world.lines).toHaveLength(1)
    world.open()
    expect(world.lines).toHaveLength(2)
    world.last().accept()
    expect(world.socket.getState()).toBe('open')
  })

  test('does not come back for nobody', () => {
    const world = createWorld()
    const close = world.open()
    world.last().accept()
    close()
    world.last().end(1006)
    vi.advanceTimersByTime(60_000)
    expect(world.lines).toHaveLength(1)
  })

  test('a late close of an old line does not touch the new one', () => {
    const world = createWorld()
    world.open()
    const old = world.last()
    old.accept()
    old.end(1006)
    vi.advanceTimersByTime(300)
    world.last().accept()
    old.end(1006)
    expect(world.socket.getState()).toBe('open')
  })

  test('tells whoever watches the state', () => {
    const world = createWorld()
    const states: string[] = []
    world.socket.subscribe(() => states.push(world.socket.getState()))
    world.open()
    world.last().accept()
    world.last().end(1006)
    vi.advanceTimersByTime(300)
    expect(states).toEqual(['open', 'waiting', 'connecting'])
  })
})
