import type { Language } from '@parley/contracts/language'
import { useMemo } from 'react'
import { m } from '../../../paraglide/messages.js'
import { correctionDiff } from './correction-diff.ts'

export interface CorrectedWordsProps {
  from: string
  to: string
  language: Language
}

/** A line as it was and as it should be, in one: what is gone struck, what is new marked, and both said. */
export function CorrectedWords({ from, to, language }: CorrectedWordsProps) {
  const parts = useMemo(() => correctionDiff(from, to, language), [from, to, language])
  return (
    <p lang={language} className="voice msg-words">
      {parts
        ? parts.map(({ kind, text }, index) => {
            if (kind === 'same') return text
            const Change = kind === 'removed' ? 'del' : 'ins'
            return (
              <Change key={index}>
                <Said words={kind === 'removed' ? m.learner_removed() : m.learner_added()} />
                {text}
                <Said words={m.learner_change_end()} />
              </Change>
            )
          })
        : to}
    </p>
  )
}

function Said({ words }: { words: string }) {
  return (
    <span lang={document.documentElement.lang} className="sr-only">
      {` ${words} `}
    </span>
  )
}
