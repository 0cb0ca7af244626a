import type { CoachNote } from '@parley/contracts/coach-note'
import type { Language } from '@parley/contracts/language'
import { classNames } from '../../ui/class-names.ts'
import { ArcCaret } from '../../ui/carets.tsx'
import { wordDiff } from './word-diff.ts'

export interface NoteWordsProps {
  note: CoachNote
  language: Language
  coachLanguage: Language
  isStreaming: boolean
}

/** What to say instead, with the change marked, then why. In the order it is written, so that nothing moves while it comes. */
export function NoteWords({ note, language, coachLanguage, isStreaming }: NoteWordsProps) {
  const { quote, say, note: reason, writing } = note
  const isWriting = (field: CoachNote['writing']) => isStreaming && writing === field
  const parts = quote && say && !isWriting('say') ? wordDiff(quote, say, language) : null
  return (
    <>
      {say && (
        <span lang={language} className={classNames('voice note-say', quote && 'note-correction')}>
          {parts
            ? parts.map(({ kind, text }, index) =>
                kind === 'same' ? (
                  text
                ) : kind === 'gone' ? (
                  <s key={index} className="note-gone">
                    {text}
                  </s>
                ) : (
                  <ins key={index} className="note-new no-underline">
                    {text}
                  </ins>
                ),
              )
            : say}
          {isWriting('say') && <ArcCaret />}
        </span>
      )}
      {(reason || (isStreaming && writing !== 'say')) && (
        <span lang={coachLanguage} className="note-reason">
          {reason}
          {isStreaming && writing !== 'say' && <ArcCaret />}
        </span>
      )}
    </>
  )
}
