import './debrief.css'
import type { Debrief } from '@parley/contracts/debrief'
import type { Language } from '@parley/contracts/language'
import type { SharedLine } from '@parley/contracts/shares'
import { m } from '../../../paraglide/messages.js'
import { Aside } from '../../../ui/aside.tsx'
import { shortName } from '../short-name.ts'
import { DebriefGoals } from './debrief-goals.tsx'
import { Moment } from './moment.tsx'
import { MyDebriefLine } from './my-debrief-line.tsx'
import type { Replay } from './use-replay.ts'

export interface DebriefBodyProps {
  debrief: Debrief
  /** At least those lines that the debrief speaks of. */
  lines: readonly SharedLine[]
  language: Language
  coachLanguage: Language
  partnerName: string
  /** Whose talk it was; `null`: the reader's own. */
  learner?: string | null
  replay?: Replay | null
}

/** The debrief itself: one sentence, the goals, what to say again, what to keep. */
export function DebriefBody({ debrief, lines, language, coachLanguage, partnerName, learner = null, replay = null }: DebriefBodyProps) {
  const { headline, goals, moments, keep, words, helpedTurns, readFromTurn } = debrief
  const common = { language, coachLanguage, partner: shortName(partnerName) }
  const lineAt = (number: number) => lines.find(({ turnNumber }) => turnNumber === number)
  return (
    <>
      <p lang={coachLanguage} className="debrief-lead">
        {headline}
      </p>
      {readFromTurn > 1 && <p className="debrief-caption mt-3">{m.debrief_read_from({ turn: readFromTurn })}</p>}
      <DebriefGoals {...common} goals={goals} />
      {moments.length === 0 ? (
        <p className="debrief-none">{m.debrief_no_moments()}</p>
      ) : (
        <section>
          <h2>{m.debrief_lines_again({ count: moments.length })}</h2>
          <ol>
            {moments.map((moment) => (
              <Moment
                key={`${moment.turnNumber} ${moment.quote}`}
                {...common}
                moment={moment}
                line={lineAt(moment.turnNumber)}
                learner={learner}
                isHelped={helpedTurns.includes(moment.turnNumber)}
                replay={replay}
              />
            ))}
          </ol>
        </section>
      )}
      {keep && (
        <section className="debrief-pair">
          <div className="min-w-0">
            <h2>{m.debrief_keep()}</h2>
            <MyDebriefLine text={keep.quote} language={language} learner={learner} />
            {helpedTurns.includes(keep.turnNumber) && <p className="debrief-caption mt-2">{m.debrief_helped()}</p>}
          </div>
          {keep.why && <Aside lang={coachLanguage}>{keep.why}</Aside>}
        </section>
      )}
      {words.length > 0 && (
        <section className="debrief-words">
          <h2>{m.debrief_words()}</h2>
          <dl>
            {words.map(({ word, meaning }) => (
              <div key={word}>
                <dt lang={language} className="voice">
                  {word}
                </dt>
                <dd lang={coachLanguage}>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
