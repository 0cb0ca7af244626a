import type { ClientMessageId } from '@parley/contracts/ids'
import type { TalkSnapshot } from '@parley/contracts/practice'
import { leftToTalk } from '@parley/contracts/quota'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { PageTitle } from '../../lib/page-title.tsx'
import { m } from '../../paraglide/messages.js'
import { CoachDesk } from './coach-desk.tsx'
import { coachedExchange } from './coach-moment.ts'
import { CoachModes } from './coach-modes.tsx'
import { CoachShelf } from './coach-shelf.tsx'
import { Composer } from './composer.tsx'
import { TalkOver } from './debrief/talk-over.tsx'
import { useFinish } from './debrief/use-finish.tsx'
import { ExchangeLines } from './exchange-lines.tsx'
import { type Exchange, findAsides, findGloss, isStreaming } from './exchanges.ts'
import { OpeningNotes } from './opening-notes.tsx'
import { shortName } from './short-name.ts'
import { Stage, type StageHandle } from './stage.tsx'
import { TalkHeader } from './talk-header.tsx'
import { TalkNotices } from './talk-notices.tsx'
import { useCoach } from './use-coach.ts'
import { useCoachHand } from './use-coach-hand.ts'
import { useDraft } from './use-draft.ts'
import { useOfferNext } from './use-offer-next.ts'
import { useTalk } from './use-talk.ts'
import { useTalkKeys } from './use-talk-keys.ts'
import { useVisibleHeight } from './use-visible-height.ts'
import { useWide } from './use-wide.ts'

/** A loaded talk: header, stage, coach, composer. */
export function TalkScreen({ snapshot, banner, askForMore }: { snapshot: TalkSnapshot; banner?: ReactNode; askForMore?: ReactNode }) {
  const { talk, budget } = snapshot
  const { exchanges, live, connection, waitingCount, send, sendAgain, takeBack, stop, stopCoach, retry, ask, replace } = useTalk(snapshot)
  const [draft, setDraft] = useDraft(talk.conversationId)
  const coach = useCoach(snapshot, ask)
  const finish = useFinish(snapshot)
  const [isEditing, setEditing] = useState(false)
  const isWide = useWide()
  const root = useRef<HTMLDivElement>(null)
  const stage = useRef<StageHandle>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  const partner = shortName(talk.scene.partnerName)
  const coached = coachedExchange(exchanges, talk.coachMode)
  const opening = { coach: null, next: null, asides: findAsides(snapshot.replies, live, null) }
  const onStop = isStreaming(exchanges) ? stop : null
  const spent = isSpent(leftToTalk(budget), exchanges)
  // Only the last line can be answered anew, and not while something streams.
  const last = onStop || talk.endedAt !== null ? null : exchanges.at(-1)
  const newestLine = exchanges.findLast(({ partner: reply }) => reply !== null)
  const needsCare = exchanges.findLast(({ turn }) => turn?.needsCare)
  const canEdit = !talk.endedAt && exchanges.at(-1)?.turn
  const isQuiet = connection === 'open' && live.length === 0 && snapshot.replies.every(({ state }) => state !== 'streaming')
  const isOver = talk.endedAt !== null
  const { isAsking, setAsking, toggleAsking } = coach
  // Where a line calls for help, the coach is silent too.
  const hasCoach = !isOver && !exchanges.at(-1)?.turn?.needsCare
  useTalkKeys(root, onStop, hasCoach ? toggleAsking : null)
  useVisibleHeight(root)

  const put = useCallback(
    (phrase: string) => {
      const space = talk.language === 'zh' ? '' : ' '
      setAsking(false)
      setDraft((before) => (before.trim() ? `${before.trimEnd()}${space}${phrase}` : phrase))
      requestAnimationFrame(() => {
        const element = field.current
        element?.focus()
        element?.setSelectionRange(element.value.length, element.value.length)
      })
    },
    [setDraft, setAsking, talk.language],
  )
  const toComposer = useCallback(() => {
    setAsking(false)
    field.current?.focus()
  }, [setAsking])
  const onEdit = useCallback(
    (clientMessageId: ClientMessageId, text: string) => {
      takeBack(clientMessageId)
      put(text)
    },
    [takeBack, put],
  )
  const isTyping = isAsking || isEditing || draft.trim() !== ''
  const open = useCoachHand(coach, { say: put, retry: coached === last ? retry : undefined, stop: stopCoach, isTyping })
  const hand = hasCoach ? open : null
  useOfferNext(snapshot, { exchanges, connection, ask }, !isTyping && !coach.isBusy && coach.question === '')

  return (
    <div ref={root} className="talk">
      <PageTitle>{m.practice_title({ title: talk.scene.title, name: partner })}</PageTitle>
      <TalkHeader
        snapshot={snapshot}
        isWide={isWide}
        coach={isWide && !isOver && <CoachModes choice={coach.mode} />}
        onFinish={finish.ask}
      />
      <Stage
        ref={stage}
        talk={talk}
        partner={partner}
        gloss={findGloss(snapshot.replies, live, null)}
        isNewest={!newestLine}
        ask={ask}
        banner={banner}
        aside={<OpeningNotes moment={opening} talk={talk} hand={coached ? null : hand} isWide={isWide} />}
      >
        {exchanges.map((exchange) => (
          <ExchangeLines
            key={exchange.clientMessageId}
            {...exchange}
            talk={talk}
            partnerName={partner}
            hand={exchange === coached ? hand : null}
            isWide={isWide}
            isCut={connection !== 'open'}
            isNewestLine={exchange === newestLine}
            editable={exchange.turn && exchange.turn === canEdit ? (isQuiet ? 'now' : 'later') : 'never'}
            help={exchange === needsCare ? (exchange === exchanges.at(-1) ? 'now' : 'before') : null}
            ask={ask}
            replace={replace}
            onEditing={setEditing}
            toComposer={toComposer}
            onSay={put}
            onRetry={exchange === last ? retry : undefined}
            onSendAgain={sendAgain}
            onEdit={onEdit}
          />
        ))}
      </Stage>
      <div className="talk-deck">
        {!isWide && hand && <CoachShelf moment={coached ?? opening} talk={talk} coach={coach} hand={hand} />}
        <TalkNotices
          connection={connection}
          waitingCount={waitingCount}
          isSpent={spent && !isOver}
          partner={partner}
          askForMore={askForMore}
          onFinish={finish.ask}
        />
        {isOver ? (
          <TalkOver talk={talk} />
        ) : (
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
            coach={coach}
            coachLanguage={talk.coachLanguage}
            hasToggle={!isWide && hasCoach}
            isClosed={spent}
            onStop={onStop}
            fieldRef={field}
          />
        )}
        {isWide && hand && <CoachDesk talk={talk} partner={partner} coach={coach} hand={hand} />}
      </div>
      {finish.panel}
    </div>
  )
}

/** Nothing is left, or what is left did not pay for the last line. */
function isSpent(left: number | null, exchanges: readonly Exchange[]): boolean {
  const last = exchanges.at(-1)
  return (left !== null && left <= 0) || last?.entry?.errorCode === 'budget-spent' || last?.partner?.errorCode === 'budget-spent'
}
