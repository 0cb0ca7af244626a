import { Globe } from 'lucide-react'
import { LANGUAGE_OPTIONS, switchLanguage, useLanguage } from '../lib/i18n.ts'
import { m } from '../paraglide/messages.js'
import { Select } from './select.tsx'

/** The language of the interface, for whoever cannot read this one. */
export function LanguageSelect({ className }: { className?: string }) {
  const language = useLanguage()
  return (
    <Select
      look="bare"
      className={className ?? ''}
      label={m.interface_language()}
      icon={<Globe size={20} strokeWidth={1.75} aria-hidden />}
      value={language}
      options={LANGUAGE_OPTIONS}
      onValueChange={(next) => void switchLanguage(next)}
    />
  )
}
