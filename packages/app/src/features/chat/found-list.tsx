import type { FoundMessage } from '@parley/contracts/chat-input'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { procedureKey, trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { chatName, personName } from './chat-names.ts'
import { nameMessage, namePerson, type Nicknames } from './nicknames.ts'
import { useNicknames } from './use-nicknames.ts'
import { InboxWaiting } from './inbox-waiting.tsx'
import { formatWhen } from './times.ts'

/** So long nobody asks: somebody is still writing, ms. */
const PAUSE = 250

/** Messages of all my chats that have these words. */
export function FoundList({ words }: { words: string }) {
  const { client } = trpc.useUtils()
  const asked = usePause(words)
  const query = useInfiniteQuery({
    queryKey: [...procedureKey('chat', 'search'), asked],
    queryFn: ({ pageParam, signal }) => client.chat.search.query({ words: asked, before: pageParam }, { signal }),
    initialPageParam: null as { createdAt: number; messageId: FoundMessage['message']['id'] } | null,
    getNextPageParam: ({ found, hasMore }) => {
      const last = found.at(-1)?.message
      return hasMore && last ? { createdAt: last.createdAt, messageId: last.id } : undefined
    },
    placeholderData: keepPreviousData,
  })
  const names = useNicknames()
  if (query.error && errorCode(query.error) === 'too-broad')
    return (
      <p role="status" className="p-2.5 text-ui text-ink-soft">
        {errorText(query.error)}
      </p>
    )
  if (query.error) return <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
  if (!query.data) return <InboxWaiting />
  const found = query.data.pages.flatMap((page) => page.found)
  return (
    <>
      <p role="status" className={found.length > 0 ? 'sr-only' : 'p-2.5 text-ui text-ink-soft'}>
        {found.length > 0 ? m.chat_found() : m.chat_found_none({ words: asked })}
      </p>
      <ul aria-label={m.chat_found()} className="inbox-rows">
        {found.map((one) => (
          <FoundRow key={one.message.id} found={one} names={names} />
        ))}
      </ul>
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

/** What was found, in the language in which it was; a translation has its original beneath it. */
function FoundRow({ found: { message, isInOriginal, conversation }, names }: { found: FoundMessage; names: Nicknames }) {
  const { conversationId, seq, sender, createdAt, excerpt, language, translation } = nameMessage(message, names)
  const read = !isInOriginal && translation?.excerpt ? translation : null
  return (
    <li className="inbox-row">
      <Link to={`/chats/${conversationId}?at=${seq}`} className="found-link">
        <span className="flex gap-2">
          <b className="grow truncate font-semibold">{chatName({ ...conversation, peer: namePerson(conversation.peer, names) })}</b>
          <span className="text-caption text-ink-faint">{formatWhen(createdAt)}</span>
        </span>
        <span className="found-words" lang={read?.language ?? language}>
          {m.chat_preview_who({ who: personName(sender), words: read?.excerpt ?? excerpt })}
        </span>
        {read && (
          <span className="found-words voice" lang={language}>
            {excerpt}
          </span>
        )}
      </Link>
    </li>
  )
}

function usePause(words: string): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
