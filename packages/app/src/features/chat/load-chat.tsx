import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import { replaceEqualDeep } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { Navigate } from 'react-router'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { PageTitle } from '../../lib/page-title.tsx'
import { trpc } from '../../lib/trpc.ts'
import { draftKey, giveDraft } from '../../lib/written.ts'
import { m } from '../../paraglide/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ChatWaiting } from './chat-waiting.tsx'
import { nameState } from './nicknames.ts'
import { pageOutbox } from './page-outbox.ts'
import { useNicknames } from './use-nicknames.ts'
import { reloaded } from './with-fresh.ts'

export interface LoadChatProps {
  conversationId: ConversationId
  me: UserId
  children: (state: ChatState) => ReactNode
}

/** Fetched when it is opened; from then on frames keep it. A second fetch meanwhile could take back what frames have told. */
export function LoadChat({ conversationId, me, children }: LoadChatProps) {
  const query = trpc.chat.load.useQuery(
    { conversationId },
    {
      staleTime: Number.POSITIVE_INFINITY,
      // What nobody listens to grows old: whoever comes again asks again.
      gcTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: ({ state }) => state.data === undefined,
      structuralSharing: (before, answer) => replaceEqualDeep(before, reloaded(before as ChatState | undefined, answer as ChatState)),
    },
  )
  // I am out, or see it from elsewhere, or in another language: which of these, only the server knows.
  const { data, refetch } = query
  const isGone = data !== undefined && isGoneState(data)
  const lastSeq = data?.lastSeq
  useEffect(() => {
    if (isGone && lastSeq !== undefined) void refetch({ cancelRefetch: false })
  }, [isGone, lastSeq, refetch])
  const names = useNicknames()
  const named = useMemo(() => data && nameState(data, names), [data, names])
  if (data && data.conversationId !== conversationId) return <MovedChat me={me} from={conversationId} to={data.conversationId} />
  if (named && !(isGone && query.error)) return children(named)
  if (!query.error) return <ChatWaiting />
  const code = errorCode(query.error)
  // A link that was cut short names no chat either.
  if (code === 'not-found' || code === 'bad-request') return <GoneChat wasGroup={data?.kind === 'group'} />
  return (
    <div className="grid h-full place-content-center p-6">
      <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
    </div>
  )
}

function isGoneState(state: ChatState): boolean {
  return state.isGone === true
}

/** It has become part of another, and so has what is written for it on this device. */
function MovedChat({ me, from, to }: { me: UserId; from: ConversationId; to: ConversationId }) {
  useEffect(() => {
    giveDraft(draftKey(me, from), draftKey(me, to))
    void pageOutbox(me).move(from, to)
  }, [me, from, to])
  return <Navigate to={`/chats/${to}`} replace />
}

/** `wasGroup`: I was in it a moment ago. Who ended that is not told. */
function GoneChat({ wasGroup }: { wasGroup: boolean }) {
  const line = wasGroup ? m.chat_out_line() : m.chat_gone_line()
  return (
    <div className="grid h-full place-content-center p-6">
      <PageTitle>{line}</PageTitle>
      <Empty
        page
        line={line}
        action={
          <ButtonLink to="/chats" look="solid">
            {m.chat_back()}
          </ButtonLink>
        }
      >
        {wasGroup ? m.chat_out() : m.chat_gone()}
      </Empty>
    </div>
  )
}
