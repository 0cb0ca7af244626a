import { parseDebrief } from '@parley/contracts/debrief'
import type { ReplyView, TalkSnapshot } from '@parley/contracts/practice'
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react'
import { errorText } from '../../../lib/error-words.ts'
import { PageTitle } from '../../../lib/page-title.tsx'
import { pageSocket } from '../../../lib/socket.ts'
import { m } from '../../../paraglide/messages.js'
import { Notice } from '../../../ui/notice.tsx'
import { OfflineNotice } from '../../../ui/offline-notice.tsx'
import { Part, Piece } from '../../../ui/part.tsx'
import { useLiveList } from '../use-live-list.ts'
import { useTalkFrames } from '../use-talk-frames.ts'
import { DebriefBody } from './debrief-body.tsx'
import { DebriefFailed, DebriefWaiting } from './debrief-state.tsx'
import { DebriefTop } from './debrief-top.tsx'
import { findDebrief } from './find-debrief.ts'
import { toSaidLines } from './said-lines.ts'
import { useAgain } from './use-again.ts'
import { useArrivalFocus } from './use-arrival-focus.ts'
import { useReplay } from './use-replay.ts'

const SHARE_PANEL = new Part(() => import('./share-panel.tsx').then((file) => file.SharePanel))

/** The page after a talk. A debrief that is being written appears by itself. */
export function TalkDebrief({ snapshot, signedOut }: { snapshot: TalkSnapshot; signedOut: ReactNode }) {
  const { talk, replies } = snapshot
  const socket = pageSocket()
  const connection = useSyncExternalStore(socket.subscribe, socket.getState)
  const reply = findDebrief(replies, useLiveList(talk.conversationId))
  const again = useAgain(talk)
  const main = useArrivalFocus()
  const [share, setShare] = useState<'unasked' | 'open' | 'closed'>('unasked')
  useTalkFrames(snapshot)

  const isDone = reply?.state === 'done'
  // Nobody would tell that it has come.
  if (connection === 'signed-out' && !isDone) return signedOut
  return (
    <div className="debrief">
      <PageTitle>{m.debrief_shared_title({ title: talk.title ?? talk.scene.title })}</PageTitle>
      <DebriefTop snapshot={snapshot} isStarting={again.isPending} onAgain={again.again} onShare={isDone ? () => setShare('open') : null} />
      <main ref={main} tabIndex={-1} className="debrief-main">
        <div className="mb-5 grid gap-3 empty:hidden">
          <OfflineNotice>{m.offline_page()}</OfflineNotice>
          {again.error && (
            <Notice tone="danger" role="alert">
              {errorText(again.error)}
            </Notice>
          )}
        </div>
        {isDone ? (
          <WrittenDebrief snapshot={snapshot} reply={reply} />
        ) : reply && reply.state !== 'streaming' ? (
          <DebriefFailed key={reply.id} reply={reply} />
        ) : (
          <DebriefWaiting />
        )}
      </main>
      {share !== 'unasked' && (
        <Piece
          part={SHARE_PANEL}
          partProps={{
            conversationId: talk.conversationId,
            open: share === 'open',
            onOpenChange: (open) => setShare(open ? 'open' : 'closed'),
          }}
          over={{ isWanted: share === 'open', onClose: () => setShare('unasked') }}
        />
      )}
    </div>
  )
}

function WrittenDebrief({ snapshot, reply }: { snapshot: TalkSnapshot; reply: ReplyView }) {
  const { conversationId, language, coachLanguage, scene } = snapshot.talk
  const debrief = useMemo(() => parseDebrief(reply.text), [reply.text])
  const lines = useMemo(() => toSaidLines(snapshot), [snapshot])
  const replay = useReplay(conversationId)
  return (
    <DebriefBody
      debrief={debrief}
      lines={lines}
      language={language}
      coachLanguage={coachLanguage}
      partnerName={scene.partnerName}
      replay={replay}
    />
  )
}
