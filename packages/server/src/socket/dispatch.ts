import { type ClientFrame, clientFrame, type FrameResults } from '@parley/contracts/socket'
import { AppError } from '@parley/core/errors'
import { holdsNul } from '../nul.ts'
import { chatHandlers } from '../chat/socket.ts'
import { practiceHandlers } from '../practice/socket.ts'
import { codeOf } from './errors.ts'
import type { FrameContext, FrameOf, Handlers } from './handlers.ts'

const handlers: Handlers = {
  async hello({ outbox, connection }, { open, inboxSeq }) {
    const known = inboxSeq === undefined ? null : outbox.listMemberships(connection)
    // One that is gone does not keep the others closed.
    const opened = await Promise.allSettled([
      ...open.map(({ conversationId, afterSeq }) => outbox.open(connection, conversationId, afterSeq, known)),
      ...(known && inboxSeq !== undefined ? [outbox.openInbox(connection, inboxSeq, known)] : []),
    ])
    const reasons = opened.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []))
    // What will pass comes first: for that alone the client says hello again.
    if (reasons.length > 0) throw reasons.find((reason) => codeOf(reason) !== 'not-found') ?? reasons[0]
    return {}
  },
  async 'watch-set'({ outbox, connection }, { isWatching }) {
    outbox.presence.setWatching(connection, isWatching)
    return {}
  },
  ...practiceHandlers,
  ...chatHandlers,
}

/** The frame in a message; throws `bad-request` with what could be read of its `requestId`. */
export function parseFrame(message: string): ClientFrame {
  let json: unknown
  try {
    json = JSON.parse(message)
  } catch (error) {
    throw new AppError('bad-request', 'frame is not JSON', { cause: error })
  }
  if (holdsNul(message)) throw new AppError('bad-request', 'NUL in a text')
  const result = clientFrame.safeParse(json)
  if (!result.success) throw new AppError('bad-request', 'frame does not fit its schema', { cause: result.error })
  return result.data
}

export function dispatch<T extends ClientFrame['type']>(context: FrameContext, frame: FrameOf<T>): Promise<FrameResults[T]> {
  const handle: Handlers[T] = handlers[frame.type]
  return handle(context, frame)
}
