import type { ConversationId } from '@parley/contracts/ids'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFakeSocket, type FakeLine } from './testing/fake-line.ts'

const TALK = 'talk-1' as ConversationId

function createWorld() {
  const { socket, lines, wake, hide } = createFakeSocket()
  return { socket, lines, wake, hide, last: () => lines.at(-1) as FakeLine, open: () => socket.open(TALK, 5, () => {}) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a line that is no good', () => {
  test.each(['unavailable', 'internal'] as const)(
    'a hello that is refused as %s leaves no line: the next ones ask again, calmly',
    async (code) => {
      const world = createWorld()
      world.open()
      for (const pause of [150, 300, 600]) {
        const line = world.last()
        line.accept()
        line.say({ type: 'error', requestId: line.sent[0]?.['requestId'] as string, code })
        await Promise.resolve()
        expect(line.closed).toBe(true)
        expect(world.socket.getState()).toBe('waiting')
        vi.advanceTimersByTime(pause - 1)
        expect(world.last()).toBe(line)
        vi.advanceTimersByTime(1)
        expect(world.last()).not.toBe(line)
      }
      world.last().accept()
      expect(world.last().hellos()[0]?.['open']).toEqual([{ conversationId: TALK, afterSeq: 5 }])
    },
  )

  test('a hello on which the server breaks each time leaves a line in the end, for all that is not to blame', async () => {
    const world = createWorld()
    world.open()
    for (let time = 0; time < 12; time += 1) {
      const line = world.last()
      if (line.sent.length === 0) line.accept()
      line.say({ type: 'error', requestId: String(line.sent[0]?.['requestId']), code: 'internal' })
      await Promise.resolve()
      vi.advanceTimersByTime(10_000)
    }
    expect([world.lines.length, world.socket.getState(), world.socket.isCatchingUp(TALK)]).toEqual([6, 'open', false])
  })

  test('a hello that names what is gone keeps its line, and is not said again', async () => {
    const world = createWorld()
    world.open()
    const line = world.last()
    line.accept()
    line.say({ type: 'error', requestId: '1', code: 'not-found' })
    await Promise.resolve()
    vi.advanceTimersByTime(20_000)
    expect([world.socket.getState(), world.socket.isCatchingUp(TALK), line.hellos().length]).toEqual(['open', false, 1])
  })

  test('a server that cannot now may be asked the same again', async () => {
    const world = createWorld()
    world.open()
    world.last().accept()
    const asked = world.socket.request<'reply-stop'>({ type: 'reply-stop', conversationId: TALK })
    world.last().say({ type: 'error', requestId: '2', code: 'unavailable' })
    await expect(asked).rejects.toMatchObject({ code: 'unavailable', retryable: true })
  })

  test('asks a line that is silent for long, and gives it up when nothing comes', async () => {
    const world = createWorld()
    world.open()
    const line = world.last()
    line.accept()
    line.say({ type: 'ok', requestId: '1', result: {} })
    vi.advanceTimersByTime(20_000)
    line.say({ type: 'caught-up', conversationId: TALK, seq: 5 })
    vi.advanceTimersByTime(29_999)
    expect(line.sent).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(line.sent[1]).toEqual({ type: 'hello', requestId: '2', open: [] })
    line.say({ type: 'ok', requestId: '2', result: {} })
    vi.advanceTimersByTime(30_000)
    expect(line.sent).toHaveLength(3)
    expect(line.closed).toBe(false)
    vi.advanceTimersByTime(10_000)
    expect(line.closed).toBe(true)
    expect(world.socket.getState()).toBe('waiting')
  })

  test('asks nothing for a page that nobody sees', () => {
    const world = createWorld()
    world.open()
    const line = world.last()
    line.accept()
    line.say({ type: 'ok', requestId: '1', result: {} })
    world.hide()
    vi.advanceTimersByTime(300_000)
    expect([line.sent.length, line.closed]).toEqual([1, false])
  })

  test('gives up a line that does not answer a probe', () => {
    const world = createWorld()
    world.open()
    const line = world.last()
    line.accept()
    world.wake()
    vi.advanceTimersByTime(3000)
    expect(line.closed).toBe(true)
    expect(world.socket.getState()).toBe('waiting')
  })

  test('gives up a line that opened while the network changed and does not answer', () => {
    const world = createWorld()
    world.open()
    world.wake()
    const line = world.last()
    line.accept()
    vi.advanceTimersByTime(3000)
    expect(line.closed).toBe(true)
  })

  test('gives up a line that never opens', () => {
    const world = createWorld()
    world.open()
    vi.advanceTimersByTime(10_000)
    expect(world.last().closed).toBe(true)
    vi.advanceTimersByTime(300)
    expect(world.lines).toHaveLength(2)
  })
})
