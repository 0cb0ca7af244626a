import { isLanguage, type Language } from '@parley/contracts/language'
import { useState } from 'react'
import { readRemembered, remember } from '../../lib/remembered.ts'

const KEY = 'practised-language'

export function rememberPractisedLanguage(language: Language): void {
  remember(KEY, language)
}

/** What this browser practised last; `latest` is the language of the latest talk. Never first what one reads anyway. */
export function usePractisedLanguage(latest: Language | undefined, reading: Language): [Language, (next: Language) => void] {
  const [chosen, setChosen] = useState(() => readRemembered(KEY))
  const fallback = latest ?? (reading === 'es' ? 'en' : 'es')
  const choose = (next: Language) => {
    rememberPractisedLanguage(next)
    setChosen(next)
  }
  return [isLanguage(chosen) ? chosen : fallback, choose]
}
