import type { MessageView } from '@parley/contracts/chat'
import { languageName } from '../../../lib/i18n.ts'
import { m } from '../../../paraglide/messages.js'
import { ArcCaret } from '../../../ui/carets.tsx'
import { FailedTranslation } from './failed-translation.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { translationNotes } from './translation-notes.ts'
import type { Translated } from './use-translated.ts'

/** Where the translation of a message stands, in one line under its bubble. Nothing where none is needed. */
export function TranslationLine({ message, translated }: { message: MessageView; translated: Translated }) {
  const { translation, language } = message
  const { device, isAsked } = translated
  const { keep, take } = useKeptFocus()
  if (!translation || (translation.state === 'none' && !isAsked)) return null
  if (device?.state === 'waiting') {
    return (
      <span className="from">
        {m.translation_device_pending()}
        <ArcCaret />
      </span>
    )
  }
  if (translation.state === 'failed' && !device?.text && !isAsked) {
    return (
      <>
        <FailedTranslation
          translation={translation}
          buttonRef={take}
          onAgain={() => {
            keep()
            translated.again()
          }}
        />
        {device && (
          <button type="button" className="link" onClick={device.start}>
            {m.translation_device_offer()}
          </button>
        )}
      </>
    )
  }
  if (!translated.toggle) {
    return (
      <>
        <span ref={take} tabIndex={-1} className="from">
          {m.translation_pending()}
          <ArcCaret />
        </span>
        <span>{m.translation_original_shown()}</span>
      </>
    )
  }
  return (
    <>
      <button ref={take} type="button" className="from" aria-expanded={translated.isOpen} onClick={translated.toggle}>
        {pressWords(translated, languageName(language), languageName(translation.language))}
      </button>
      {device?.text && <span>{m.translation_on_device()}</span>}
      {translationNotes(translation, translated.isPressed).map((note) => (
        <span key={note}>{note}</span>
      ))}
    </>
  )
}

function pressWords({ main, isOpen }: Translated, original: string, reading: string): string {
  if (main.isTranslation) return isOpen ? m.translation_hide({ language: original }) : m.translation_from({ language: original })
  return isOpen ? m.translation_hide_translation() : m.translation_show({ language: reading })
}
