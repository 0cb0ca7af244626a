import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { showToast, type Toast } from '../../../ui/toast.tsx'
import { keepCard } from './keep-card.ts'

vi.mock('../../../ui/toast.tsx', () => ({ showToast: vi.fn<(toast: Toast) => void>() }))

it.each([true, false])('takes a card back that it has made, and no other (new: %s)', async (isNew) => {
  const remove = vi.fn<(input: { id: string }) => Promise<object>>(async () => ({}))
  const cards = { saveMessage: { mutate: async () => ({ id: 'card', isNew }) }, remove: { mutate: remove } }
  const message = { conversationId: 'c' as ConversationId, messageId: 'm' as MessageId }
  await keepCard({ cards } as unknown as Parameters<typeof keepCard>[0], new QueryClient(), message)
  vi.mocked(showToast).mock.lastCall?.[0].onUndo?.()
  expect(remove.mock.calls).toEqual(isNew ? [[{ id: 'card' }]] : [])
})
