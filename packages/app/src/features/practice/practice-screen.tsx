import './practice.css'
import './coach.css'
import './coach-words.css'
import './composer.css'
import './exchange-list.css'
import './lines.css'
import type { ConversationId } from '@parley/contracts/ids'
import type { TalkView } from '@parley/contracts/practice'
import type { ReactNode } from 'react'
import { PageTitle } from '../../lib/page-title.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { LoadTalk } from './load-talk.tsx'
import { TalkScreen } from './talk-screen.tsx'

export interface PracticeScreenProps {
  conversationId: ConversationId
  /** Stands in front of the first line. */
  banner?: (talk: TalkView) => ReactNode
  /** Stands where it is said that nothing is left. */
  askForMore?: ReactNode
  /** Shown when nobody is here. */
  signedOut: ReactNode
}

export function PracticeScreen({ conversationId, banner, askForMore, signedOut }: PracticeScreenProps) {
  return (
    <LoadTalk conversationId={conversationId} signedOut={signedOut} waiting={<LoadingTalk />}>
      {(snapshot) => <TalkScreen snapshot={snapshot} banner={banner?.(snapshot.talk)} askForMore={askForMore} />}
    </LoadTalk>
  )
}

function LoadingTalk() {
  return (
    <main className="talk">
      <PageTitle />
      <div className="talk-head">
        <Skeleton className="m-1 size-9" />
        <Skeleton className="avatar" />
        <span className="talk-who grid gap-1.5">
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
