import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageView } from '@parley/contracts/chat'
import type { MessageId, UserId } from '@parley/contracts/ids'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { queryKeyOf, trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { ChatActionsContext, useChatActions } from './chat-actions.ts'
import { chatName } from './chat-names.ts'
import { Composer } from './composer.tsx'
import { MessageRow } from './message-row.tsx'
import { nameMessages } from './nicknames.ts'
import { useNicknames } from './use-nicknames.ts'
import { useOutbox } from './use-outbox.ts'
import { useWriting } from './use-writing.ts'
import { WaitingRow } from './waiting-row.tsx'

export interface ThreadPanelProps {
  /** The message at its head; `null`: it is closed. */
  messageId: MessageId | null
  onClose: () => void
  state: ChatState
  me: UserId
}

/** A message and all that answers it. Frames ask for it anew. */
export function ThreadPanel({ messageId, onClose, state, me }: ThreadPanelProps) {
  return (
    <Panel open={messageId !== null} onOpenChange={(open) => !open && onClose()} title={m.chat_thread()}>
      {messageId && <Thread messageId={messageId} state={state} me={me} />}
    </Panel>
  )
}

function Thread({ messageId, state, me }: Omit<ThreadPanelProps, 'onClose' | 'messageId'> & { messageId: MessageId }) {
  const { conversationId } = state
  const names = useNicknames()
  const { client } = trpc.useUtils()
  const query = useInfiniteQuery({
    queryKey: queryKeyOf('chat', 'thread', { conversationId, messageId }),
    queryFn: ({ pageParam, signal }) => client.chat.thread.query({ conversationId, messageId, before: pageParam }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ messages, hasOlder }) => (hasOlder ? oldestAnswer(messages, messageId) : undefined),
    staleTime: 0,
  })
  if (query.error)
    return <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
  // The newest page comes first, and only it has the head of the thread, unless that is out of sight.
  const loaded = query.data?.pages.toReversed().flatMap(({ messages }) => messages) ?? []
  const [head, ...answers] = nameMessages(
    loaded.toSorted((a, b) => a.seq - b.seq),
    names,
  )
  const older = query.hasNextPage && (
    <Button look="bare" size="small" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {m.chat_thread_older()}
    </Button>
  )
  if (!head) {
    return (
      <Loading className="grid gap-3">
        <Skeleton className="h-14 w-3/5 rounded-bubble" />
        <Skeleton className="h-10 w-2/5 rounded-bubble" />
      </Loading>
    )
  }
  return <ThreadMessages head={head} answers={answers} older={older} state={state} me={me} />
}

/** Where the answers that are here begin. */
function oldestAnswer(messages: readonly MessageView[], headId: MessageId): number | undefined {
  return messages.find(({ id }) => id !== headId)?.seq
}

interface ThreadMessagesProps extends Pick<ThreadPanelProps, 'state' | 'me'> {
  head: MessageView
  answers: MessageView[]
  /** The way to what is between them. */
  older: ReactNode
}

function ThreadMessages({ head, answers, older, state, me }: ThreadMessagesProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const actions = useChatActions()
  const writing = useWriting(state.conversationId, me, head)
  const { reply, edit, correct } = writing
  const here = useMemo(() => ({ ...actions, openThread: null, reply, edit, correct }), [actions, reply, edit, correct])
  const { entries } = useOutbox(me, state.conversationId)
  const known = new Set([head.id, ...answers.map(({ id }) => id)])
  const said = new Set(answers.map(({ clientMessageId }) => clientMessageId))
  const waiting = entries.filter(({ quote, clientMessageId }) => quote && known.has(quote.messageId) && !said.has(clientMessageId))
  const row = (message: MessageView) => (
    <MessageRow
      key={message.clientMessageId}
      message={message}
      isMine={message.sender?.id === me}
      isFirst
      isLast
      readsIn={null}
      isRead={false}
      isSought={false}
    />
  )
  return (
    <ChatActionsContext value={here}>
      <div className="thread">
        {row(head)}
        {older}
        {answers.map(row)}
        {waiting.map((entry) => (
          <WaitingRow key={entry.clientMessageId} entry={entry} me={me} />
        ))}
        <Composer writing={writing} name={chatName(state)} hasMentions={state.kind === 'group'} fieldRef={field} lastOwn={null} />
      </div>
    </ChatActionsContext>
  )
}
