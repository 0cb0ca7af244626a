import type { Language } from '@parley/contracts/language'
import { classNames } from '../../../ui/class-names.ts'

/** Words that were said, as a quotation. Marks of their own inside get other marks outside. */
export function Said({ words, language }: { words: string; language: Language }) {
  return (
    <q lang={language} className={classNames('debrief-said', /[«»]/.test(words) && 'debrief-said-quoting')}>
      {words}
    </q>
  )
}
