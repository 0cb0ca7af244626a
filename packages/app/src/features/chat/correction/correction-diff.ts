import type { Language } from '@parley/contracts/language'
import { diffChars, diffWords } from 'diff'

export interface DiffPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Of so many changed words it is a new sentence, and better read alone. */
const EDITS_MAX = 120

/** What a correction changes, word by word as its language has words; `null` when that says nothing: all of it, or nothing, is changed. */
export function correctionDiff(from: string, to: string, language: Language): DiffPart[] | null {
  const changes = changesOf(from, to, language)
  if (!changes) return null
  const parts = changes.map(
    ({ value, added, removed }): DiffPart => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  )
  const isChanged = parts.some(({ kind }) => kind !== 'same')
  const isKept = parts.some(({ kind, text }) => kind === 'same' && /[\p{L}\p{N}]/u.test(text))
  return isChanged && isKept ? parts : null
}

/** Chinese words share their characters (去, 去了): there a character is what is changed. */
function changesOf(from: string, to: string, language: Language) {
  if (language === 'zh') return diffChars(from, to, { maxEditLength: EDITS_MAX })
  return diffWords(from, to, { intlSegmenter: new Intl.Segmenter(language, { granularity: 'word' }), maxEditLength: EDITS_MAX })
}
