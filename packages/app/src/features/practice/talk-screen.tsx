import type { TalkSnapshot } from '@parley/contracts/practice'
import { leftToTalk } from '@parley/contracts/quota'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { PageTitle } from '../../lib/page-title.tsx'
import { m } from '../../paraglide/messages.js'
import { coachedExchange } from './coach-moment.ts'
import { CoachModes } from './coach-modes.tsx'
import { useFinish } from './debrief/use-finish.tsx'
import { ExchangeList } from './exchange-list.tsx'
import { findAsides, findGloss, isStreaming } from './exchanges.ts'
import { OpeningNotes } from './opening-notes.tsx'
import { shortName } from './short-name.ts'
import { Stage, type StageHandle } from './stage.tsx'
import { TalkDeck } from './talk-deck.tsx'
import { TalkHeader } from './talk-header.tsx'
import { useAnswer } from './use-answer.ts'
import { useCoach } from './use-coach.ts'
import { useCoachHand } from './use-coach-hand.ts'
import { useOfferNext } from './use-offer-next.ts'
import { useSpent } from './use-spent.ts'
import { type Talk, useTalk } from './use-talk.ts'
import { useTalkKeys } from './use-talk-keys.ts'
import { useVisibleHeight } from '../../lib/use-visible-height.ts'
import { useWide } from './use-wide.ts'

/** A loaded talk: header, stage, coach, composer. */
export function TalkScreen({ snapshot, banner, askForMore }: { snapshot: TalkSnapshot; banner?: ReactNode; askForMore?: ReactNode }) {
  const { talk, budget } = snapshot
  const { exchanges, live, connection, waitingCount, send, sendAgain, takeBack, stop, stopPartner, stopCoach, retry, ask, replace } =
    useTalk(snapshot)
  const isWide = useWide()
  const root = useRef<HTMLDivElement>(null)
  const stage = useRef<StageHandle>(null)
  // On a desk the coach answers beside the last line: that must be in sight.
  const askInSight = useCallback<Talk['ask']>(
    (wanted) => {
      if (isWide) stage.current?.toEnd()
      return ask(wanted)
    },
    [ask, isWide],
  )
  const coach = useCoach(snapshot, askInSight)
  const answer = useAnswer(talk, coach, takeBack)
  const finish = useFinish(snapshot)
  const [isEditing, setEditing] = useState(false)

  const partner = shortName(talk.scene.partnerName)
  const coached = coachedExchange(exchanges, talk.coachMode)
  const opening = { coach: null, next: null, asides: findAsides(snapshot.replies, live, null) }
  const onStop = isStreaming(exchanges) ? stop : null
  const isSpent = useSpent(budget, exchanges.at(-1))
  // Only the last line can be answered anew, and not while something streams.
  const last = onStop || talk.endedAt !== null ? null : exchanges.at(-1)
  const newestLine = exchanges.findLast(({ partner: reply }) => reply !== null)
  const isQuiet = connection === 'open' && live.length === 0 && snapshot.replies.every(({ state }) => state !== 'streaming')
  const isOver = talk.endedAt !== null
  const { put, toComposer } = answer
  // Where a line calls for help, the coach is silent too.
  const hasCoach = !isOver && !exchanges.at(-1)?.turn?.needsCare
  useTalkKeys(root, onStop, hasCoach ? coach.toggleAsking : null)
  useVisibleHeight(root)

  const isTyping = coach.isAsking || isEditing || answer.draft.trim() !== ''
  const open = useCoachHand(coach, { say: put, retry: coached === last ? retry : undefined, stop: stopCoach, isTyping })
  const hand = hasCoach ? open : null
  useOfferNext(snapshot, { exchanges, connection, ask }, !isTyping && !coach.isBusy && coach.question === '')

  return (
    <div ref={root} className="talk">
      <PageTitle>{m.practice_title({ title: talk.scene.title, name: partner })}</PageTitle>
      <TalkHeader
        snapshot={snapshot}
        isWide={isWide}
        isSpent={isSpent && !isOver}
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
        <ExchangeList
          exchanges={exchanges}
          standing={{
            newest: exchanges.at(-1),
            editable: isOver ? 'never' : isQuiet ? 'now' : 'later',
            onRetry: last ? retry : undefined,
            newestLine,
            coached,
            hand,
            needsCare: exchanges.findLast(({ turn }) => turn?.needsCare),
          }}
          talk={talk}
          partnerName={partner}
          isWide={isWide}
          isCut={connection !== 'open'}
          isSpent={isSpent}
          ask={ask}
          replace={replace}
          onEditing={setEditing}
          toComposer={toComposer}
          onSay={put}
          onStop={stopPartner}
          onSendAgain={sendAgain}
          onEdit={answer.onEdit}
        />
      </Stage>
      <TalkDeck
        talk={talk}
        partner={partner}
        isWide={isWide}
        connection={connection}
        waitingCount={waitingCount}
        answer={answer}
        onSend={(text) => {
          answer.setDraft('')
          send(text)
          stage.current?.toEnd()
        }}
        onStop={onStop}
        coach={coach}
        hand={hand}
        moment={coached ?? opening}
        isSpent={isSpent}
        left={leftToTalk(budget) ?? 0}
        askForMore={askForMore}
        onFinish={finish.ask}
      />
      {finish.panel}
    </div>
  )
}
