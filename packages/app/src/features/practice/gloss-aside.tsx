import type { ErrorCode } from '@parley/contracts/errors'
import { type Gloss, parseGloss } from '@parley/contracts/gloss'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { CircleAlert } from 'lucide-react'
import { useRef } from 'react'
import { errorCodeText } from '../../lib/error-words.ts'
import { languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'
import { ArcCaret } from '../../ui/carets.tsx'
import { type GlossPart, glossParts } from './gloss-parts.ts'
import { GlossWords } from './gloss-words.tsx'
import type { OpenGloss } from './use-gloss.ts'
import { useLiveText } from './use-live-text.ts'
import { useUnfold } from './use-unfold.ts'

export interface GlossAsideProps {
  id: string
  talk: TalkView
  line: string
  reply: ReplyView | null
  open: OpenGloss
  /** The word that is pointed at, by its place in the line. */
  marked: number | null
  onMark: (part: GlossPart | null) => void
}

/** A line in my language, in Latin letters where it has others, and word by word: as much as has come. */
export function GlossAside({ id, talk, line, reply, open, marked, onMark }: GlossAsideProps) {
  const place = useRef<HTMLDivElement>(null)
  const text = useLiveText(reply)
  const isWriting = open.stage === 'waiting' || reply?.state === 'streaming'
  useUnfold(place, isWriting ? 'grows' : 'whole')
  const gloss = parseGloss(text, line)
  const parts = glossParts(line, gloss.words, !isWriting)
  return (
    <Aside
      ref={place}
      id={id}
      role="note"
      aria-label={m.line_in_language({ language: languageName(talk.coachLanguage) })}
      className="gloss"
    >
      <Whole gloss={gloss} talk={talk} isWriting={isWriting && parts.length === 0} />
      {parts.length > 0 && <GlossWords parts={parts} talk={talk} isWriting={isWriting} marked={marked} onMark={onMark} />}
      {(open.stage === 'failed' || open.stage === 'refused') && <NotExplained open={open} />}
    </Aside>
  )
}

function Whole({ gloss: { means, latin }, talk, isWriting }: { gloss: Gloss; talk: TalkView; isWriting: boolean }) {
  return (
    <>
      {(means || isWriting) && (
        <p lang={talk.coachLanguage}>
          {means}
          {isWriting && !latin && <ArcCaret />}
          {isWriting && !means && <span className="sr-only">{m.line_explaining()}</span>}
        </p>
      )}
      {latin && (
        <p lang={`${talk.language}-Latn`} className="text-ink-soft">
          {latin}
          {isWriting && <ArcCaret />}
        </p>
      )}
    </>
  )
}

function NotExplained({ open: { refused, askAgain } }: { open: OpenGloss }) {
  return (
    <p className="line-state px-0">
      <CircleAlert size={16} strokeWidth={2} aria-hidden />
      <span>
        {whyNot(refused)}{' '}
        {refused !== 'budget-spent' && (
          <button type="button" className="link" onClick={askAgain}>
            {m.try_again()}
          </button>
        )}
      </span>
    </p>
  )
}

function whyNot(refused: ErrorCode | null): string {
  if (refused === 'budget-spent') return m.line_gloss_unpaid()
  // The others only say to try again, and that stands beside it.
  return refused === 'rate-limited' || refused === 'not-signed-in' || refused === 'not-found'
    ? errorCodeText(refused)
    : m.line_gloss_failed()
}
