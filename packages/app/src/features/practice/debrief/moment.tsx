import type { DebriefMoment } from '@parley/contracts/debrief'
import type { Language } from '@parley/contracts/language'
import type { SharedLine } from '@parley/contracts/shares'
import { RotateCcw } from 'lucide-react'
import { errorText } from '../../../lib/error-words.ts'
import { m } from '../../../paraglide/messages.js'
import { Aside } from '../../../ui/aside.tsx'
import { Button } from '../../../ui/button.tsx'
import { markChange } from './mark-change.ts'
import { MyDebriefLine } from './my-debrief-line.tsx'
import { SaveMoment } from './save-moment.tsx'
import { Said } from './said.tsx'
import type { Replay } from './use-replay.ts'

export interface MomentProps {
  moment: DebriefMoment
  /** My whole line and what stood before it. */
  line: SharedLine | undefined
  language: Language
  coachLanguage: Language
  partner: string
  learner: string | null
  isHelped: boolean
  /** `null` for a reader whose talk it is not. */
  replay: Replay | null
}

/** A line worth saying again: what I answered to, what I said, and beside it what to say instead. */
export function Moment({ moment, line, language, coachLanguage, partner, learner, isHelped, replay }: MomentProps) {
  const { turnNumber, quote, say, why } = moment
  const text = line?.learner ?? quote
  const failed = replay?.failed?.turnNumber === turnNumber ? replay.failed.error : null
  return (
    <li className="debrief-pair">
      <div className="min-w-0">
        {line && (
          <p className="debrief-caption mb-2">
            <span className="sr-only">{m.practice_partner_said({ name: partner })} </span>
            <Said words={line.partnerBefore} language={language} />
          </p>
        )}
        <MyDebriefLine text={text} quote={quote} language={language} learner={learner} />
        {(replay || isHelped) && (
          <div className="debrief-acts">
            {replay && (
              <Button look="bare" size="small" busy={replay.pendingTurn === turnNumber} onClick={() => replay.replay(turnNumber)}>
                <RotateCcw size={16} strokeWidth={2} aria-hidden />
                {m.debrief_replay({ turn: turnNumber })}
              </Button>
            )}
            {isHelped && <span className="debrief-caption">{m.debrief_helped()}</span>}
          </div>
        )}
        {failed && (
          <p role="alert" className="text-ui text-danger">
            {errorText(failed)}
          </p>
        )}
      </div>
      <Aside>
        <p className="debrief-caption">{m.debrief_say_instead()}</p>
        <p lang={language} className="voice debrief-say">
          {markChange(say, quote, text, language).map(({ text: words, isNew }, index) =>
            isNew ? (
              <mark key={index} className="debrief-new">
                {words}
              </mark>
            ) : (
              words
            ),
          )}
        </p>
        {why && (
          <p lang={coachLanguage} className="mt-1.5 text-ink-soft">
            {why}
          </p>
        )}
        {replay && <SaveMoment conversationId={replay.conversationId} moment={moment} />}
      </Aside>
    </li>
  )
}
