import { type FormEvent, useState } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'
import { SavedBeside } from '../../ui/saved.tsx'
import { HANDLE_MAX_LENGTH, isHandle, toHandle } from './handle-words.ts'

/** My name here, by which others find me. Empty takes it away. */
export function HandleField({ handle }: { handle: string | null }) {
  const utils = trpc.useUtils()
  const [typed, setTyped] = useState(handle ? `@${handle}` : '')
  const change = trpc.people.changeProfile.useMutation({ onSuccess: () => void utils.people.profile.invalidate() })
  const wanted = typed.trim()
  const isWrong = wanted !== '' && !isHandle(wanted)
  const save = () => {
    if (!isWrong && toHandle(wanted) !== (handle ?? '') && !change.isPending) change.mutate({ handle: toHandle(wanted) })
  }
  const problem = () => {
    if (change.error) return errorCode(change.error) === 'conflict' ? m.people_handle_taken() : errorText(change.error)
    return isWrong ? m.people_handle_wrong() : undefined
  }
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <SavedBeside saved={change.isSuccess}>
        <Field
          label={m.people_handle()}
          hint={m.people_handle_hint()}
          value={typed}
          maxLength={HANDLE_MAX_LENGTH}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          error={problem()}
          onChange={(event) => {
            setTyped(event.target.value)
            change.reset()
          }}
          onBlur={save}
        />
      </SavedBeside>
    </form>
  )
}
