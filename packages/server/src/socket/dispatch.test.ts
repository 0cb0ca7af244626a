import type { ConversationId, RequestId } from '@parley/contracts/ids'
import { AppError } from '@parley/core/errors'
import { expect, it } from 'vitest'
import { dispatch } from './dispatch.ts'
import type { FrameContext } from './handlers.ts'

const hello = {
  type: 'hello',
  requestId: '1' as RequestId,
  inboxSeq: 1,
  open: [{ conversationId: 'gone' as ConversationId, afterSeq: 0 }],
} as const

function contextOf(inbox: Promise<void>): FrameContext {
  const outbox = { listMemberships: async () => [], open: () => Promise.reject(new AppError('not-found')), openInbox: () => inbox }
  return { outbox, connection: {} } as unknown as FrameContext
}

it('says of a hello that the database is gone, rather than that one conversation is', async () => {
  const down = new Error('Connection terminated unexpectedly')
  await expect(dispatch(contextOf(Promise.reject(down)), { ...hello, open: [...hello.open] })).rejects.toBe(down)
  await expect(dispatch(contextOf(Promise.resolve()), { ...hello, open: [...hello.open] })).rejects.toMatchObject({ code: 'not-found' })
})
