import type { Language } from '@parley/contracts/language'
import { Square, Volume2 } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { useHearIt } from './use-hear-it.ts'

/** Reads a phrase aloud. Nothing where the browser has no voice for it. */
export function HearIt({ text, language }: { text: string; language: Language }) {
  const hearing = useHearIt(text, language)
  if (!hearing) return null
  return (
    <Button look="bare" size="small" onClick={hearing.toggle}>
      <HearItWords isSpeaking={hearing.isSpeaking} />
    </Button>
  )
}

export function HearItWords({ isSpeaking }: { isSpeaking: boolean }) {
  const Sign = isSpeaking ? Square : Volume2
  return (
    <>
      <Sign size={16} strokeWidth={2} aria-hidden />
      {isSpeaking ? m.line_stop() : m.line_hear()}
    </>
  )
}
