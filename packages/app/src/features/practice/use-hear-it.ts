import type { Language } from '@parley/contracts/language'
import { useEffect, useId, useSyncExternalStore } from 'react'
import { pageSpeech } from './speech.ts'

export interface Hearing {
  isSpeaking: boolean
  /** Reads it, or stops reading it. */
  toggle: () => void
}

/** A text read aloud; `null` where the browser has no voice for the language. It ends with whoever shows it. */
export function useHearIt(text: string, language: Language): Hearing | null {
  const id = useId()
  const speech = pageSpeech()
  const isSpeaking = useSyncExternalStore(speech.subscribe, () => speech.getSpeaker() === id)
  const canSpeak = useSyncExternalStore(speech.subscribe, () => speech.canSpeak(language))
  useEffect(() => () => speech.stop(id), [speech, id])
  if (!canSpeak) return null
  return { isSpeaking, toggle: () => (isSpeaking ? speech.stop(id) : speech.speak(id, text, language)) }
}
