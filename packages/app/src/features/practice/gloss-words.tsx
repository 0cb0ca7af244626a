import type { TalkView } from '@parley/contracts/practice'
import { m } from '../../paraglide/messages.js'
import { ArcCaret } from '../../ui/carets.tsx'
import type { GlossPart } from './gloss-parts.ts'

export interface GlossWordsProps {
  parts: readonly GlossPart[]
  talk: TalkView
  isWriting: boolean
  marked: number | null
  onMark: (part: GlossPart | null) => void
}

/** The line between its words: under each how it sounds and what it means. Pressing one points at it in the line. */
export function GlossWords({ parts, talk, isWriting, marked, onMark }: GlossWordsProps) {
  return (
    <ul className="gloss-words" aria-label={m.line_word_by_word()}>
      {parts.map((part) => (
        <li key={part.at} className="min-w-0">
          {part.word ? (
            <button
              type="button"
              className="gloss-word"
              aria-pressed={part.at === marked}
              onClick={() => onMark(part.at === marked ? null : part)}
            >
              <Said part={part} talk={talk} />
              {part.word.latin && <span lang={`${talk.language}-Latn`}>{part.word.latin}</span>}
              <span lang={talk.coachLanguage} className="text-ink-soft">
                {part.word.means}
              </span>
            </button>
          ) : (
            <span className="gloss-word">
              <Said part={part} talk={talk} />
            </span>
          )}
        </li>
      ))}
      {isWriting && (
        <li aria-hidden>
          <ArcCaret />
        </li>
      )}
    </ul>
  )
}

function Said({ part: { before, text, after }, talk }: { part: GlossPart; talk: TalkView }) {
  return (
    <span lang={talk.language} className="voice gloss-said">
      {before}
      <span className="gloss-text">{text}</span>
      {after}
    </span>
  )
}
