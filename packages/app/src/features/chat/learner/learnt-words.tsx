import type { MessageView } from '@parley/contracts/chat'
import { useId, useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { toField } from '../mentions.ts'
import { TapLine } from './tap-line.tsx'
import { useLatin } from './use-latin.ts'
import { WordAside } from './word-aside.tsx'
import './learner.css'

/** What was said, in large: its words can be asked about, and stand in Latin letters under it where they have others. */
export function LearntWords({ message }: { message: MessageView }) {
  const { body, language, mentions } = message
  const id = useId()
  const [open, setOpen] = useState<{ at: number; text: string; revision: number } | null>(null)
  const latin = useLatin(toField(body, mentions), language)
  // An edit has other words.
  const shown = open?.revision === message.revision ? open : null
  return (
    <>
      <TapLine
        message={message}
        asideId={id}
        open={shown?.at ?? null}
        onTap={(at, text) => setOpen(shown?.at === at ? null : { at, text, revision: message.revision })}
        onClose={() => setOpen(null)}
      />
      {latin && (
        <p lang={`${language}-Latn`} className="latin">
          <span className="sr-only">{m.learner_latin()} </span>
          {latin}
        </p>
      )}
      {shown && <WordAside key={shown.at} id={id} message={message} at={shown.at} text={shown.text} />}
    </>
  )
}
