import { currentLanguage, formatDay } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { type Day, dayAfter, endOfDay, SPANS, spanWords } from './days.ts'

export interface UntilFieldProps {
  /** Above the spans. */
  label: string
  /** Epoch ms that the spans count from. */
  from: number
  /** The first day that may be picked. */
  least: Day
  value: Day
  onValueChange: (day: Day) => void
  error?: string | undefined
}

/** The usual spans one press away, any day by its date; in words, too, because 12/04 is another day elsewhere. */
export function UntilField({ label, from, least, value, onValueChange, error }: UntilFieldProps) {
  const end = endOfDay(value)
  return (
    <div className="grid gap-3.5">
      <Chips
        label={label}
        value={SPANS.find((span) => dayAfter(from, span) === value) ?? null}
        options={SPANS.map((span) => ({ value: span, label: spanWords(span, currentLanguage()) }))}
        onValueChange={(span) => onValueChange(dayAfter(from, span))}
      />
      <Field
        type="date"
        label={m.admin_until()}
        className="max-w-56"
        min={least}
        required
        value={value}
        error={error}
        hint={end === null ? undefined : formatDay(end)}
        onChange={(event) => onValueChange(event.target.value)}
      />
    </div>
  )
}
