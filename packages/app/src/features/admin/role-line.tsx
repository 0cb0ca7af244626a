import type { RoleAllowance } from '@parley/contracts/quota'
import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Segmented } from '../../ui/segmented.tsx'
import { LineWords } from './line-words.tsx'
import { readTokens } from './read-fields.ts'
import { roleWords } from './roles.ts'
import { SavedField } from './saved-field.tsx'
import { useSaved } from './use-saved.ts'
import { failureWords, turnsWords } from './words.ts'

/** What one role gets. "No limit" is saved at once; a limit, when its number is written. */
export function RoleLine({ allowance }: { allowance: RoleAllowance }) {
  const { role, tokens } = allowance
  const [name, hint] = roleWords(role)
  const utils = trpc.useUtils()
  const [isSaved, markSaved] = useSaved()
  /** "A number" is chosen, and there is none yet. */
  const [isWriting, setIsWriting] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isWriting) field.current?.focus()
  }, [isWriting])
  const save = trpc.quota.saveAllowance.useMutation({ scope: { id: `role-${role}` } })

  async function change(next: number | null) {
    setFailure(null)
    await save.mutateAsync({ role, tokens: next })
    utils.quota.allowances.setData(undefined, (all) => all?.map((other) => (other.role === role ? { role, tokens: next } : other)))
    // Not yet false for a number: the field would go and come back, and lose the focus.
    setIsWriting(next !== null)
    markSaved()
  }

  const isLimited = tokens !== null || isWriting
  return (
    <li className="admin-line admin-role">
      <div className="min-w-0">
        <p className="text-ui font-semibold">{name}</p>
        <p className="text-caption text-ink-faint">{hint}</p>
        {failure !== null && (
          <p role="alert" className="mt-1 text-caption text-danger">
            {failureWords(failure)}
          </p>
        )}
      </div>
      <Segmented
        label={m.admin_limit_of({ role: name })}
        value={isLimited ? 'limited' : 'unlimited'}
        options={[
          { value: 'limited', label: m.admin_limited() },
          { value: 'unlimited', label: m.admin_unlimited() },
        ]}
        onValueChange={(next) => {
          if (next === 'limited') setIsWriting(true)
          else if (tokens === null) setIsWriting(false)
          else change(null).catch(setFailure)
        }}
      />
      {isLimited && (
        <SavedField<number | null>
          ref={field}
          numeric
          label={m.admin_tokens_of({ name })}
          value={tokens}
          show={(value) => (value === null ? '' : formatNumber(value))}
          read={readTokens}
          onSave={change}
        />
      )}
      <LineWords isSaved={isSaved}>{tokens === null ? m.admin_metered() : m.admin_tokens_about({ turns: turnsWords(tokens) })}</LineWords>
    </li>
  )
}
