import type { FoundMessage } from '@parley/contracts/chat-input'
import type { UserId } from '@parley/contracts/ids'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { ALONE, procedureKey, trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { FoundChatRow, FoundMessageRow } from './found-rows.tsx'
import { namePerson } from './nicknames.ts'
import { useNicknames } from './use-nicknames.ts'
import { usePause } from './use-pause.ts'
import { InboxWaiting } from './inbox-waiting.tsx'

/** My chats of that name, then messages of all my chats that have these words. */
export function FoundList({ words, me }: { words: string; me: UserId }) {
  const { client } = trpc.useUtils()
  const asked = usePause(words)
  const query = useInfiniteQuery({
    queryKey: [...procedureKey('chat', 'search'), asked],
    queryFn: ({ pageParam, signal }) => client.chat.search.query({ words: asked, before: pageParam }, { signal, context: ALONE }),
    initialPageParam: null as { createdAt: number; messageId: FoundMessage['message']['id'] } | null,
    getNextPageParam: ({ found, hasMore }) => {
      const last = found.at(-1)?.message
      return hasMore && last ? { createdAt: last.createdAt, messageId: last.id } : undefined
    },
    placeholderData: keepPreviousData,
  })
  const chats = trpc.chat.find.useQuery({ words: asked }, { placeholderData: keepPreviousData }).data ?? []
  const names = useNicknames()
  const found = query.data?.pages.flatMap((page) => page.found) ?? []
  const named = chats.length > 0 && (
    <ul aria-label={m.chat_found_chats()} className="inbox-rows">
      {chats.map((chat) => (
        <FoundChatRow key={chat.conversationId} chat={{ ...chat, peer: namePerson(chat.peer, names) }} />
      ))}
    </ul>
  )
  if (query.error)
    return (
      <>
        {named}
        {errorCode(query.error) === 'too-broad' ? (
          <p role="status" className="p-2.5 text-ui text-ink-soft">
            {errorText(query.error)}
          </p>
        ) : (
          <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
        )}
      </>
    )
  if (!query.data) return named || <InboxWaiting />
  return (
    <>
      <p role="status" className={named || found.length > 0 ? 'sr-only' : 'p-2.5 text-ui text-ink-soft'}>
        {statusWords(chats.length, found.length, asked)}
      </p>
      {named}
      {named && found.length > 0 && (
        <p aria-hidden className="px-2.5 pt-4 pb-1 text-caption text-ink-soft">
          {m.chat_found()}
        </p>
      )}
      {found.length > 0 && (
        <ul aria-label={m.chat_found()} className="inbox-rows">
          {found.map((one) => (
            <FoundMessageRow key={one.message.id} found={one} names={names} me={me} words={asked} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          look="bare"
          size="small"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
          className="mx-auto mt-2"
        >
          {m.chat_more_found()}
        </Button>
      )}
    </>
  )
}

function statusWords(chats: number, messages: number, words: string): string {
  if (chats + messages === 0) return m.chat_found_none({ words })
  return [chats > 0 && m.chat_found_chats(), messages > 0 && m.chat_found()].filter(Boolean).join(', ')
}
