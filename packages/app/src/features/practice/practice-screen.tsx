import './practice.css'
import './coach.css'
import './composer.css'
import type { ConversationId } from '@parley/contracts/ids'
import type { TalkView } from '@parley/contracts/practice'
import type { ReactNode } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { PageTitle } from '../../lib/page-title.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { TalkScreen } from './talk-screen.tsx'

export interface PracticeScreenProps {
  conversationId: ConversationId
  /** Stands in front of the first line. */
  banner?: (talk: TalkView) => ReactNode
  /** Shown when nobody is here. */
  signedOut: ReactNode
}

export function PracticeScreen({ conversationId, banner, signedOut }: PracticeScreenProps) {
  // Fetched once; from then on frames keep it. A second fetch could take back what frames have told.
  const query = trpc.practice.load.useQuery(
    { conversationId },
    { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: ({ state }) => state.data === undefined },
  )
  if (query.data) return <TalkScreen snapshot={query.data} banner={banner?.(query.data.talk)} />
  if (!query.error) return <LoadingTalk />
  const code = errorCode(query.error)
  if (code === 'not-signed-in') return signedOut
  // A link that was cut short names no talk either.
  if (code === 'not-found' || code === 'bad-request') return <GoneTalk />
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle />
      <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
    </main>
  )
}

function GoneTalk() {
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle>{m.practice_gone_line()}</PageTitle>
      <Empty
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

function LoadingTalk() {
  return (
    <main className="talk">
      <PageTitle />
      <div className="talk-head">
        <Skeleton className="m-1 size-9" />
        <Skeleton className="avatar" />
        <span className="grid gap-1.5">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="h-3 w-48" />
        </span>
      </div>
      <div className="talk-stage">
        <Loading className="talk-lines">
          <Skeleton className="bubble h-13 w-2/5" />
          <Skeleton className="bubble bubble-me h-20 w-3/5 lg:me-94" />
          <Skeleton className="bubble h-20 w-1/2" />
        </Loading>
      </div>
    </main>
  )
}
