import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageView } from '@parley/contracts/chat'
import type { MessageId, UserId } from '@parley/contracts/ids'
import { useMemo, useRef } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
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
  const query = trpc.chat.thread.useQuery({ conversationId, messageId }, { staleTime: 0 })
  if (query.error)
    return <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
  const [head, ...answers] = nameMessages(query.data?.messages ?? [], names)
  if (!head) {
    return (
      <Loading className="grid gap-3">
        <Skeleton className="h-14 w-3/5 rounded-bubble" />
        <Skeleton className="h-10 w-2/5 rounded-bubble" />
      </Loading>
    )
  }
  return <ThreadMessages head={head} answers={answers} state={state} me={me} />
}

function ThreadMessages({ head, answers, state, me }: { head: MessageView; answers: MessageView[]; state: ChatState; me: UserId }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const actions = useChatActions()
  const writing = useWriting(state.conversationId, me, head)
  const { reply, edit, correct } = writing
  const here = useMemo(() => ({ ...actions, openThread: null, reply, edit, correct }), [actions, reply, edit, correct])
  const { entries } = useOutbox(me, state.conversationId)
  const known = new Set([head.id, ...answers.map(({ id }) => id)])
  const said = new Set(answers.map(({ clientMessageId }) => clientMessageId))
  const waiting = entries.filter(({ quote, clientMessageId }) => quote && known.has(quote.messageId) && !said.has(clientMessageId))
  return (
    <ChatActionsContext value={here}>
      <div className="thread">
        {[head, ...answers].map((message) => (
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
        ))}
        {waiting.map((entry) => (
          <WaitingRow key={entry.clientMessageId} entry={entry} me={me} />
        ))}
        <Composer writing={writing} name={chatName(state)} hasMentions={state.kind === 'group'} fieldRef={field} lastOwn={null} />
      </div>
    </ChatActionsContext>
  )
}
