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
  /** It ended by itself. One that was stopped may break off in any field. */
  isWhole: boolean
}

/** A phrase that was still being written is no phrase to repeat or to compare. */
export function isSayWhole(note: CoachNote, isWhole: boolean): boolean {
  return note.say !== '' && (isWhole || note.writing === 'note')
}

/** What to say instead, with the change marked, then why. In the order it is written, so that nothing moves while it comes. */
export function NoteWords({ note, language, coachLanguage, isStreaming, isWhole }: NoteWordsProps) {
  const { quote, say, note: reason, writing } = note
  const isWritingSay = isStreaming && writing === 'say' && say !== ''
  const parts = quote && isSayWhole(note, isWhole) ? wordDiff(quote, say, language) : null
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
          {isWritingSay && <ArcCaret />}
        </span>
      )}
      {(reason || (isStreaming && !isWritingSay)) && (
        <span lang={coachLanguage} className="note-reason">
          {reason}
          {isStreaming && !isWritingSay && <ArcCaret />}
        </span>
      )}
    </>
  )
}
