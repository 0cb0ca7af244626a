import './debrief.css'
import type { ConversationId } from '@parley/contracts/ids'
import { PageTitle } from '../../../lib/page-title.tsx'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loading, Skeleton } from '../../../ui/skeleton.tsx'
import { LoadTalk } from '../load-talk.tsx'
import { TalkDebrief } from './talk-debrief.tsx'

export interface DebriefScreenProps {
  conversationId: ConversationId
  /** Shown when nobody is here. */
  signedOut: ReactNode
}

export function DebriefScreen({ conversationId, signedOut }: DebriefScreenProps) {
  return (
    <LoadTalk conversationId={conversationId} signedOut={signedOut} waiting={<LoadingDebrief />}>
      {(snapshot) =>
        snapshot.talk.endedAt === null ? (
          <NotOver conversationId={conversationId} />
        ) : (
          <TalkDebrief snapshot={snapshot} signedOut={signedOut} />
        )
      }
    </LoadTalk>
  )
}

function NotOver({ conversationId }: { conversationId: ConversationId }) {
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle>{m.debrief_not_over_line()}</PageTitle>
      <Empty
        page
        line={m.debrief_not_over_line()}
        action={
          <ButtonLink to={`/practice/${conversationId}`} look="solid">
            {m.debrief_to_talk()}
          </ButtonLink>
        }
      >
        {m.debrief_not_over()}
      </Empty>
    </main>
  )
}

function LoadingDebrief() {
  return (
    <div className="debrief">
      <PageTitle>{m.debrief_title()}</PageTitle>
      <div className="debrief-top">
        <Skeleton className="m-1 size-9" />
        <Skeleton className="avatar" />
        <span className="grid gap-1.5">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="h-3 w-48" />
        </span>
      </div>
      <main className="debrief-main">
        <Loading className="grid gap-3">
          <Skeleton className="h-9 w-4/5" />
          <Skeleton className="h-9 w-1/2" />
          <Skeleton className="mt-6 h-24 w-full" />
        </Loading>
      </main>
    </div>
  )
}
