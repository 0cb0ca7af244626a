import type { ConversationId } from '@parley/contracts/ids'
import type { TalkSnapshot } from '@parley/contracts/practice'
import type { ReactNode } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { PageTitle } from '../../lib/page-title.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'

export interface LoadTalkProps {
  conversationId: ConversationId
  /** Shown when nobody is here. */
  signedOut: ReactNode
  waiting: ReactNode
  children: (snapshot: TalkSnapshot) => ReactNode
}

/** A page that is about one talk of one's own. */
export function LoadTalk({ conversationId, signedOut, waiting, children }: LoadTalkProps) {
  // Fetched once; from then on frames keep it. A second fetch could take back what frames have told.
  const query = trpc.practice.load.useQuery(
    { conversationId },
    { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: ({ state }) => state.data === undefined },
  )
  if (query.data) return children(query.data)
  if (!query.error) return waiting
  const code = errorCode(query.error)
  if (code === 'not-signed-in') return signedOut
  // A link that was cut short names no talk either.
  if (code === 'not-found' || code === 'bad-request') return <GoneTalk />
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle />
      <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
    </main>
  )
}

function GoneTalk() {
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle>{m.practice_gone_line()}</PageTitle>
      <Empty
        page
        line={m.practice_gone_line()}
        action={
          <ButtonLink to="/home" look="solid">
            {m.practice_to_scenarios()}
          </ButtonLink>
        }
      >
        {m.practice_gone()}
      </Empty>
    </main>
  )
}
