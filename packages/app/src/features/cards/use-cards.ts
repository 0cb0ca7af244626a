import type { CardPage, CardView } from '@parley/contracts/cards'
import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { procedureKey, trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { showToast } from '../../ui/toast.tsx'

type Before = { createdAt: number; id: string } | null
type Pages = InfiniteData<CardPage, Before>

const KEY = () => procedureKey('cards', 'list')

/** How often it is asked whether a translation has come, ms. */
const WAIT = 2_000
const isComing = (card: CardView) => card.isComing

/** My cards, a page at a time, the newest first. */
export function useCards() {
  const { client } = trpc.useUtils()
  const query = useInfiniteQuery({
    queryKey: KEY(),
    queryFn: ({ pageParam, signal }) => client.cards.list.query({ before: pageParam }, { signal }),
    initialPageParam: null as Before,
    getNextPageParam: ({ cards, hasMore }): Before | undefined => {
      const last = cards.at(-1)
      return hasMore && last ? { createdAt: last.createdAt, id: last.id } : undefined
    },
    staleTime: 0,
    // No frame tells of a card.
    refetchInterval: ({ state }) => (state.data?.pages.some(({ cards }) => cards.some(isComing)) ? WAIT : false),
  })
  return { ...query, list: query.data?.pages.flatMap(({ cards }) => cards) }
}

/** Has the message of a card that has no back translated again. The card says what is there then. */
export function useFillCard() {
  const { client } = trpc.useUtils()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ conversationId, messageId }: { conversationId: ConversationId; messageId: MessageId }) => {
      await client.cards.saveMessage.mutate({ conversationId, messageId })
      // Whoever translates begins a moment later.
      await new Promise((resolve) => setTimeout(resolve, WAIT / 2))
      await queries.invalidateQueries({ queryKey: KEY() })
    },
  })
}

/** Deletes a card: it goes at once, comes back when the server refuses, and can be brought back for a while. */
export function useRemoveCard() {
  const { client } = trpc.useUtils()
  const queries = useQueryClient()
  const [failure, setFailure] = useState<string | null>(null)

  async function remove({ id }: CardView) {
    setFailure(null)
    // An answer that is on its way still has it.
    await queries.cancelQueries({ queryKey: KEY() })
    const before = queries.getQueryData<Pages>(KEY())
    const put = (pages: Pages | undefined) => void queries.setQueryData<Pages>(KEY(), pages)
    put(before && { ...before, pages: before.pages.map((page) => ({ ...page, cards: page.cards.filter((card) => card.id !== id) })) })
    try {
      await client.cards.remove.mutate({ id })
    } catch (error) {
      put(before)
      setFailure(`${m.cards_not_deleted()} ${errorText(error)}`)
      return
    }
    showToast({
      text: m.cards_deleted(),
      onUndo: () => {
        client.cards.restore.mutate({ id }).then(
          () => queries.invalidateQueries({ queryKey: KEY() }),
          (error: unknown) => setFailure(errorCode(error) === 'not-found' ? m.cards_not_restored() : errorText(error)),
        )
      },
    })
  }
  return { remove, failure }
}
