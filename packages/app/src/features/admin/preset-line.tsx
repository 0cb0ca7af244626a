import type { QuotaPreset } from '@parley/contracts/quota'
import { Trash2 } from 'lucide-react'
import { formatNumber } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { PRESET_NAME_MAX_LENGTH } from './limits.ts'
import { LineWords } from './line-words.tsx'
import { readName, readTokens } from './read-fields.ts'
import { SavedField } from './saved-field.tsx'
import { useSaved } from './use-saved.ts'
import { turnsWords } from './words.ts'

/** A preset, written over where it stands. */
export function PresetLine({ preset, onDelete }: { preset: QuotaPreset; onDelete: () => void }) {
  const { id, name, tokens } = preset
  const utils = trpc.useUtils()
  const [isSaved, markSaved] = useSaved()
  // One after the other: name and number may be written faster than they are saved.
  const save = trpc.quota.savePreset.useMutation({ scope: { id: `preset-${id}` } })
  const put = (part: Partial<QuotaPreset>) =>
    utils.quota.presets.setData(undefined, (presets) => presets?.map((other) => (other.id === id ? { ...other, ...part } : other)))

  async function change(part: Partial<QuotaPreset>, before: Partial<QuotaPreset>) {
    // Here first, so that the other field's save carries it too.
    put(part)
    const whole = utils.quota.presets.getData()?.find((other) => other.id === id) ?? { ...preset, ...part }
    try {
      await save.mutateAsync({ id, name: whole.name, tokens: whole.tokens })
      markSaved()
    } catch (error) {
      put(before)
      throw error
    }
  }

  return (
    <li className="admin-line admin-preset">
      <SavedField
        label={m.admin_name_of({ name })}
        value={name}
        show={String}
        read={readName}
        maxLength={PRESET_NAME_MAX_LENGTH}
        onSave={(next) => change({ name: next }, { name })}
      />
      <SavedField
        numeric
        label={m.admin_tokens_of({ name })}
        value={tokens}
        show={formatNumber}
        read={readTokens}
        onSave={(next) => change({ tokens: next }, { tokens })}
      />
      <LineWords isSaved={isSaved}>{m.admin_tokens_about({ turns: turnsWords(tokens) })}</LineWords>
      <IconButton label={m.admin_delete({ name })} onClick={onDelete}>
        <Trash2 size={20} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </li>
  )
}
