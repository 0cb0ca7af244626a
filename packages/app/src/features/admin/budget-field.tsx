import type { QuotaPreset } from '@parley/contracts/quota'
import { m } from '../../paraglide/messages.js'
import { Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { LIMITS } from './limits.ts'
import { readWhole } from './numbers.ts'
import { budgetWords, turnsWords } from './words.ts'

const OWN = 'own'

export interface BudgetFieldProps {
  presets: readonly QuotaPreset[]
  /** `null`: the number in `own` counts. */
  preset: QuotaPreset | null
  onPresetChange: (id: string | null) => void
  own: string
  onOwnChange: (own: string) => void
  error?: string | undefined
}

/** A preset by name, or a number of tokens. */
export function BudgetField({ presets, preset, onPresetChange, own, onOwnChange, error }: BudgetFieldProps) {
  const ownTokens = readWhole(own, LIMITS.tokens)
  return (
    <div className="grid gap-3.5">
      {presets.length > 0 && (
        <Chips
          label={m.admin_tokens_each()}
          value={preset?.id ?? OWN}
          options={[
            ...presets.map(({ id, name, tokens }) => ({ value: id, label: name, hint: budgetWords(tokens) })),
            { value: OWN, label: m.admin_own_number() },
          ]}
          onValueChange={(id) => onPresetChange(id === OWN ? null : id)}
        />
      )}
      {preset === null && (
        <Field
          label={presets.length > 0 ? m.admin_tokens() : m.admin_tokens_each()}
          inputMode="numeric"
          autoComplete="off"
          required
          value={own}
          error={error}
          hint={ownTokens === null ? undefined : turnsWords(ownTokens)}
          onChange={(event) => onOwnChange(event.target.value)}
        />
      )}
    </div>
  )
}
