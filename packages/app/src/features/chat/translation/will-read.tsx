import { errorText } from '../../../lib/error-words.ts'
import { languageName } from '../../../lib/i18n.ts'
import { m } from '../../../paraglide/messages.js'
import { Aside } from '../../../ui/aside.tsx'
import { ArcCaret } from '../../../ui/carets.tsx'
import { whyOriginal } from './outcome-words.ts'
import { usePhraseBook } from './use-phrase-book.ts'
import type { WillRead as Looked } from './use-will-read.ts'

/** Above what is being written: what the others will read of it, and what that says in the writer's language again. */
export function WillRead({ looked, name, isGroup }: { looked: Looked; name: string; isGroup: boolean }) {
  const { isOn, shown, isWaiting, error } = looked
  const isPhraseBook = usePhraseBook()
  if (!isOn || (!isWaiting && !shown && !error)) return null
  if (error) {
    return (
      <Aside className="will-read" role="status">
        <span>{errorText(error)}</span>
      </Aside>
    )
  }
  if (!shown) {
    return (
      <Aside quiet className="will-read">
        <span>
          {m.translation_preview_waiting()}
          <ArcCaret />
        </span>
      </Aside>
    )
  }
  if (shown.length === 0) {
    return (
      <Aside quiet className="will-read">
        <span>{m.translation_preview_none()}</span>
      </Aside>
    )
  }
  return (
    <div className="grid gap-2" role="status">
      {shown.map(({ language, state, text, back, reason }) => (
        <Aside key={language} className="will-read">
          <span>
            {isGroup ? m.translation_preview_many({ language: languageName(language) }) : m.translation_preview_one({ who: name })}
          </span>
          {state === 'failed' ? (
            <span>
              {whyOriginal(reason, isPhraseBook)} {isGroup ? m.translation_as_written_many() : m.translation_as_written({ who: name })}
            </span>
          ) : (
            <>
              <span className="voice will-read-words" lang={language}>
                {text}
              </span>
              {back !== null && <span className="will-read-back">{m.translation_preview_back({ words: back })}</span>}
            </>
          )}
        </Aside>
      ))}
    </div>
  )
}
