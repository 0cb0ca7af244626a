import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { QueryClient } from '@tanstack/react-query'
import { procedureKey, type trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { showToast } from '../../../ui/toast.tsx'

type Client = ReturnType<typeof trpc.useUtils>['client']

/** Keeps a message among my cards, and says so. */
export async function keepCard(
  client: Client,
  queries: QueryClient,
  message: { conversationId: ConversationId; messageId: MessageId },
): Promise<void> {
  const { id, isNew } = await client.cards.saveMessage.mutate(message)
  const refresh = () => queries.invalidateQueries({ queryKey: procedureKey('cards', 'list') })
  void refresh()
  const onUndo = () => void client.cards.remove.mutate({ id }).then(refresh, refresh)
  // A card that was there before stays mine.
  showToast({ text: m.cards_saved(), ...(isNew && { onUndo }) })
}
