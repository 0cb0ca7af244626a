import type { ConversationId } from '@parley/contracts/ids'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellWatching } from './tell-watching.ts'
import { createFakeSocket, type FakeLine } from './testing/fake-line.ts'

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })

function see(visibilityState: 'visible' | 'hidden') {
  page.visibilityState = visibilityState
  page.dispatchEvent(new Event('visibilitychange'))
}

const toldOn = (line: FakeLine | undefined) => line?.sent.flatMap(({ type, isWatching }) => (type === 'watch-set' ? [isWatching] : []))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
  page.visibilityState = 'visible'
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('says what has changed, and to a new line what it cannot know', () => {
  const { socket, lines } = createFakeSocket()
  socket.open('chat-1' as ConversationId, 0, () => {})
  const stop = tellWatching(socket)
  lines[0]?.accept()
  expect(toldOn(lines[0])).toEqual([])
  see('hidden')
  see('hidden')
  see('visible')
  see('hidden')
  expect(toldOn(lines[0])).toEqual([false, true, false])
  lines[0]?.end(1006)
  vi.runOnlyPendingTimers()
  lines[1]?.accept()
  expect(lines[1]?.sent.map(({ type }) => type)).toEqual(['hello', 'watch-set'])
  stop()
  see('visible')
  expect(toldOn(lines[1])).toEqual([false])
})
