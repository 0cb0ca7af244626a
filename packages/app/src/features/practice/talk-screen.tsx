import type { ClientMessageId } from '@parley/contracts/ids'
import type { TalkSnapshot } from '@parley/contracts/practice'
import { type ReactNode, useCallback, useRef } from 'react'
import { PageTitle } from '../../lib/page-title.tsx'
import { m } from '../../paraglide/messages.js'
import { CoachShelf } from './coach-shelf.tsx'
import { Composer } from './composer.tsx'
import { ListeningNote } from './margin-note.tsx'
import { ExchangeLines } from './exchange-lines.tsx'
import { type Exchange, isStreaming, newestCoached } from './exchanges.ts'
import { shortName } from './short-name.ts'
import { Stage, type StageHandle } from './stage.tsx'
import { TalkHeader } from './talk-header.tsx'
import { TalkNotices } from './talk-notices.tsx'
import { useDraft } from './use-draft.ts'
import { useTalk } from './use-talk.ts'
import { useTalkKeys } from './use-talk-keys.ts'
import { useVisibleHeight } from './use-visible-height.ts'
import { useWide } from './use-wide.ts'

/** A loaded talk: header, stage, coach, composer. */
export function TalkScreen({ snapshot, banner }: { snapshot: TalkSnapshot; banner?: ReactNode }) {
  const { talk, budget } = snapshot
  const { exchanges, connection, waitingCount, send, sendAgain, takeBack, stop, retry } = useTalk(snapshot)
  const [draft, setDraft] = useDraft(talk.conversationId)
  const isWide = useWide()
  const root = useRef<HTMLDivElement>(null)
  const stage = useRef<StageHandle>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  const partner = shortName(talk.scene.partnerName)
  const newest = newestCoached(exchanges)
  const onStop = isStreaming(exchanges) ? stop : null
  const spent = isSpent(budget.left, exchanges)
  // Only the last line can be answered anew, and not while something streams.
  const last = onStop ? null : exchanges.at(-1)
  useTalkKeys(root, onStop)
  useVisibleHeight(root)

  const put = useCallback(
    (phrase: string) => {
      const space = talk.language === 'zh' ? '' : ' '
      setDraft((before) => (before.trim() ? `${before.trimEnd()}${space}${phrase}` : phrase))
      requestAnimationFrame(() => {
        const element = field.current
        element?.focus()
        element?.setSelectionRange(element.value.length, element.value.length)
      })
    },
    [setDraft, talk.language],
  )
  const onEdit = useCallback(
    (clientMessageId: ClientMessageId, text: string) => {
      takeBack(clientMessageId)
      put(text)
    },
    [takeBack, put],
  )

  return (
    <div ref={root} className="talk">
      <PageTitle>{m.practice_title({ title: talk.scene.title, name: partner })}</PageTitle>
      <TalkHeader snapshot={snapshot} isWide={isWide} />
      <Stage
        ref={stage}
        talk={talk}
        partner={partner}
        banner={banner}
        aside={isWide && talk.coachMode === 'live' && !newest && <ListeningNote />}
      >
        {exchanges.map((exchange) => (
          <ExchangeLines
            key={exchange.clientMessageId}
            {...exchange}
            talk={talk}
            partnerName={partner}
            isNewestNote={exchange === newest}
            isWide={isWide}
            isCut={connection !== 'open'}
            onSay={put}
            onRetry={exchange === last ? retry : undefined}
            onSendAgain={sendAgain}
            onEdit={onEdit}
          />
        ))}
      </Stage>
      <div className="talk-deck">
        {!isWide && talk.coachMode === 'live' && (
          <CoachShelf reply={newest?.coach ?? null} talk={talk} onSay={put} onRetry={newest && newest === last ? retry : undefined} />
        )}
        <TalkNotices connection={connection} waitingCount={waitingCount} isSpent={spent} partner={partner} />
        <Composer
          partner={partner}
          language={talk.language}
          draft={draft}
          onDraft={setDraft}
          onSend={(text) => {
            setDraft('')
            send(text)
            stage.current?.toEnd()
          }}
          isClosed={spent}
          onStop={onStop}
          fieldRef={field}
        />
      </div>
    </div>
  )
}

/** Nothing is left, or what is left did not pay for the last line. */
function isSpent(left: number | null, exchanges: readonly Exchange[]): boolean {
  const last = exchanges.at(-1)
  return (left !== null && left <= 0) || last?.entry?.errorCode === 'budget-spent' || last?.partner?.errorCode === 'budget-spent'
}
