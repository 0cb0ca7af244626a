import type { QuotaPreset } from '@parley/contracts/quota'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PRESET_NAME_MAX_LENGTH } from './limits.ts'
import { readName, readTokens } from './read-fields.ts'
import { failureWords, turnsWords } from './words.ts'

/** A name and a number, at the end of the list. */
export function NewPreset({ onAdded, onClose }: { onAdded: (preset: QuotaPreset) => void; onClose: () => void }) {
  const [name, setName] = useState('')
  const [tokens, setTokens] = useState('')
  const [checked, setChecked] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const tokensField = useRef<HTMLInputElement>(null)
  useEffect(() => nameField.current?.focus(), [])
  const add = trpc.quota.savePreset.useMutation({
    onSuccess: (preset) => {
      onAdded(preset)
      announce(m.admin_saved())
      onClose()
    },
  })
  const readOutName = readName(name)
  const readOutTokens = readTokens(tokens)
  const errorOf = (read: object) => (checked && 'error' in read ? String(read.error) : undefined)
  return (
    <form
      aria-label={m.admin_new_preset()}
      className="mt-4 grid gap-3.5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if ('error' in readOutName) nameField.current?.focus()
        else if ('error' in readOutTokens) tokensField.current?.focus()
        else if (!add.isPending) add.mutate({ name: readOutName.value, tokens: readOutTokens.value })
      }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_12rem] gap-3 max-sm:grid-cols-1">
        <Field
          ref={nameField}
          label={m.admin_name()}
          maxLength={PRESET_NAME_MAX_LENGTH}
          autoComplete="off"
          required
          value={name}
          error={errorOf(readOutName)}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          ref={tokensField}
          label={m.admin_tokens()}
          inputMode="numeric"
          autoComplete="off"
          required
          value={tokens}
          error={errorOf(readOutTokens)}
          hint={'value' in readOutTokens ? turnsWords(readOutTokens.value) : undefined}
          onChange={(event) => setTokens(event.target.value)}
        />
      </div>
      {add.error && (
        <Notice tone="danger" role="alert">
          {failureWords(add.error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="solid" busy={add.isPending}>
          {m.admin_add()}
        </Button>
        <Button onClick={onClose}>{m.admin_cancel()}</Button>
      </div>
    </form>
  )
}
