import type { ConversationId } from '@parley/contracts/ids'
import type { TalkSnapshot } from '@parley/contracts/practice'
import { type ReactNode, useMemo } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { useLanguage } from '../../lib/i18n.ts'
import { PageTitle } from '../../lib/page-title.tsx'
import { trpc, useReadableNames } from '../../lib/trpc.ts'
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
  const scene = query.data?.talk.scene
  const nameOf = useReadableNames(scene?.language, useLanguage())
  const name = scene && nameOf?.(scene)
  const snapshot = useMemo(() => query.data && name && withName(query.data, name), [query.data, name])
  if (snapshot) return children(snapshot)
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

function withName(snapshot: TalkSnapshot, partnerName: string): TalkSnapshot {
  const { talk } = snapshot
  return { ...snapshot, talk: { ...talk, scene: { ...talk.scene, partnerName } } }
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
