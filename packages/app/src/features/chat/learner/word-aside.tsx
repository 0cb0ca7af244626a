import type { MessageView } from '@parley/contracts/chat'
import type { ErrorCode } from '@parley/contracts/errors'
import { CircleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { announce } from '../../../lib/announcer.tsx'
import { errorCodeText } from '../../../lib/error-words.ts'
import { m } from '../../../paraglide/messages.js'
import { Aside } from '../../../ui/aside.tsx'
import { ArcCaret } from '../../../ui/carets.tsx'
import { type ExplainedWord, useExplained } from './use-explained.ts'
import { useLatin } from './use-latin.ts'

export interface WordAsideProps {
  id: string
  message: MessageView
  /** The word, and where it begins in the body. */
  at: number
  text: string
}

/** What one word means where it stands. */
export function WordAside({ id, message, at, text }: WordAsideProps) {
  const { language, translation } = message
  const explained = useExplained(message, at)
  const { state, word } = explained
  const shown = word?.word ?? text
  const latin = useLatin(shown, language)
  const reads = translation?.language
  useEffect(() => {
    if (state === 'here') announce(word && reads ? { text: word.means, lang: reads } : m.learner_no_meaning())
  }, [state, word, reads])
  return (
    <Aside id={id} small role="note" aria-label={m.learner_word({ word: shown })} className="word-aside">
      <p>
        <span lang={language} className="voice">
          {shown}
        </span>
        {latin && <span lang={`${language}-Latn`}> {latin}</span>}
      </p>
      {state === 'waiting' ? (
        <p>
          {m.learner_looking()}
          <ArcCaret />
        </p>
      ) : state === 'failed' ? (
        <NotExplained explained={explained} />
      ) : word ? (
        <p lang={reads} className="word-means">
          {word.means}
        </p>
      ) : (
        <p>{m.learner_no_meaning()}</p>
      )}
    </Aside>
  )
}

function NotExplained({ explained: { refused, askAgain } }: { explained: ExplainedWord }) {
  return (
    <p role="alert" className="word-failed">
      <CircleAlert size={16} strokeWidth={2} aria-hidden />
      <span>
        {whyNot(refused)}{' '}
        {refused !== 'budget-spent' && refused !== 'too-large' && (
          <button type="button" className="link" onClick={askAgain}>
            {m.try_again()}
          </button>
        )}
      </span>
    </p>
  )
}

function whyNot(refused: ErrorCode | null): string {
  if (refused === 'budget-spent') return m.learner_unpaid()
  if (refused === 'too-large') return m.learner_too_long()
  return refused === 'rate-limited' || refused === 'not-signed-in' || refused === 'unavailable'
    ? errorCodeText(refused)
    : m.learner_failed()
}
