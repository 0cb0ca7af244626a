import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { SITUATION_MAX_LENGTH } from './limits.ts'

/** From here on it says how many characters are left. */
const NEAR_THE_END = 100

export interface SituationFieldProps {
  value: string
  /** What one may write. */
  example: string
  onValueChange: (value: string) => void
}

/** What is so in one's real life: folded until somebody wants it, then it stays. */
export function SituationField({ value, example, onValueChange }: SituationFieldProps) {
  const id = useId()
  const [wasFolded] = useState(value === '')
  const [isOpen, setOpen] = useState(!wasFolded)
  if (!isOpen) {
    return (
      <Button look="bare" className="-ms-3 justify-self-start" aria-expanded={false} onClick={() => setOpen(true)}>
        <ChevronDown size={16} strokeWidth={2} aria-hidden />
        {m.talks_situation_open()}
      </Button>
    )
  }
  const left = SITUATION_MAX_LENGTH - value.length
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-ui font-semibold">
        {m.talks_situation()}
      </label>
      <textarea
        id={id}
        // A press has just asked for it.
        ref={wasFolded ? takeFocus : undefined}
        rows={3}
        dir="auto"
        maxLength={SITUATION_MAX_LENGTH}
        placeholder={example}
        aria-describedby={`${id}-who`}
        className="field start-situation text-base"
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
      />
      <p id={`${id}-who`} className="text-caption text-ink-faint">
        {m.talks_situation_who()}
        {left <= NEAR_THE_END && <span className="block tabular-nums">{m.practice_characters_left({ count: left })}</span>}
      </p>
    </div>
  )
}

function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus()
}
