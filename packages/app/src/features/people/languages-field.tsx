import { useRef, useState } from 'react'
import type { Language } from '@parley/contracts/language'
import { errorText } from '../../lib/error-words.ts'
import { LANGUAGE_OPTIONS } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { SavedBeside } from '../../ui/saved.tsx'

export interface LanguagesFieldProps {
  label: string
  field: 'writes' | 'learns'
  value: readonly Language[]
}

/** Some of the languages, in chips. Each press saves. */
export function LanguagesField({ label, field, value }: LanguagesFieldProps) {
  const utils = trpc.useUtils()
  const change = trpc.people.changeProfile.useMutation({
    // One after another, so that the last press is what stays.
    scope: { id: field },
    onSuccess: (profile) => utils.people.profile.setData(undefined, (old) => old && { ...old, [field]: profile[field] }),
  })
  /** What was chosen and is not saved yet; `null`: nothing. */
  const [pending, setPending] = useState<readonly Language[] | null>(null)
  const latest = useRef<readonly Language[] | null>(null)
  const chosen = pending ?? value
  const choose = (next: Language[] | null) => {
    latest.current = next
    setPending(next)
  }
  // A press counts from the one before it, saved or not.
  const toggle = (language: Language) => {
    const before = latest.current ?? value
    const next = before.includes(language) ? before.filter((one) => one !== language) : [...before, language]
    choose(next)
    change.mutate({ [field]: next }, { onSettled: () => latest.current === next && choose(null) })
  }
  return (
    <SavedBeside saved={change.isSuccess}>
      <fieldset>
        <legend className="mb-1.5 text-ui font-semibold">{label}</legend>
        <div className="flex flex-wrap gap-2">
          {LANGUAGE_OPTIONS.map(({ value: language, label: name, lang }) => (
            <label key={language} className="chip" lang={lang}>
              <input type="checkbox" className="sr-only" checked={chosen.includes(language)} onChange={() => toggle(language)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {change.error && (
        <p role="alert" className="mt-1.5 text-caption text-danger">
          {errorText(change.error)}
        </p>
      )}
    </SavedBeside>
  )
}
