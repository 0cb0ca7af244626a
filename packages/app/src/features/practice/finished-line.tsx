import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { type ReactNode, useId, useState } from 'react'
import { Bubble } from '../../ui/bubble.tsx'
import { GlossAside } from './gloss-aside.tsx'
import type { GlossPart } from './gloss-parts.ts'
import { LineMore } from './line-more.tsx'
import { LineTools } from './line-tools.tsx'
import { Reported } from './report-reply.tsx'
import { useGloss } from './use-gloss.ts'
import { useHearIt } from './use-hear-it.ts'
import type { Talk } from './use-talk.ts'

export interface FinishedLineProps {
  talk: TalkView
  /** `null`: the opening. */
  replyId: ReplyId | null
  line: string
  gloss: ReplyView | null
  /** Its tools stand under it; an older one has them behind one button. */
  isNewest: boolean
  ask: Talk['ask']
  /** Says whose words they are, for a screen reader. */
  by: ReactNode
  /** It breaks off. */
  isCut?: boolean
  /** How it ended. */
  state?: ReactNode
}

/** What the partner said, and what one can do with it. */
export function FinishedLine({ talk, replyId, line, gloss, isNewest, ask, by, isCut = false, state }: FinishedLineProps) {
  const glossId = useId()
  const open = useGloss({ replyId, line, gloss, coachLanguage: talk.coachLanguage, ask })
  const hearing = useHearIt(line, talk.language)
  // Once used, its tools stay where they are.
  const [isUsed, setUsed] = useState(false)
  if (!isUsed && (open.isOpen || hearing?.isSpeaking)) setUsed(true)
  const [marked, setMarked] = useState<GlossPart | null>(null)
  const [isReported, setReported] = useState(false)
  const pointed = open.isOpen ? marked : null
  return (
    <>
      <div className="line-said">
        <Bubble lang={talk.language}>
          {by}
          {pointed ? <Pointed line={line} part={pointed} /> : line}
          {isCut && <span aria-hidden> …</span>}
        </Bubble>
        {(replyId || !isNewest) && (
          <LineMore
            talk={talk}
            replyId={replyId}
            line={line}
            gloss={isNewest ? null : open}
            hearing={isNewest ? null : hearing}
            onReported={() => setReported(true)}
          />
        )}
      </div>
      {state}
      {isReported && <Reported />}
      {(isNewest || isUsed) && <LineTools coachLanguage={talk.coachLanguage} gloss={open} glossId={glossId} hearing={hearing} />}
      {open.isOpen && (
        <GlossAside id={glossId} talk={talk} line={line} reply={gloss} open={open} marked={pointed?.at ?? null} onMark={setMarked} />
      )}
    </>
  )
}

function Pointed({ line, part: { at, text } }: { line: string; part: GlossPart }) {
  return (
    <>
      {line.slice(0, at)}
      <mark className="pointed">{text}</mark>
      {line.slice(at + text.length)}
    </>
  )
}
