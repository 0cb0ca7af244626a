import type { PersonView } from '@parley/contracts/people'
import { type FormEvent, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { HANDLE_MAX_LENGTH, isHandle, toHandle } from './handle-words.ts'
import { PersonWords } from './person-words.tsx'

/** Finds somebody by exactly their name here. */
export function FindPerson({ onChoose }: { onChoose: (person: PersonView) => void }) {
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState('')
  const [isWrong, setWrong] = useState(false)
  const query = trpc.people.find.useQuery({ handle: wanted }, { enabled: wanted !== '', retry: false })
  const isMissing = query.error && errorCode(query.error) === 'not-found'
  const problem = isWrong ? m.people_handle_wrong() : isMissing ? m.people_find_none() : query.error ? errorText(query.error) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const handle = typed.trim()
    setWrong(!isHandle(handle))
    setWanted(isHandle(handle) ? toHandle(handle) : '')
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-1">
      <Field
        label={m.people_find()}
        hint={m.people_find_hint()}
        value={typed}
        maxLength={HANDLE_MAX_LENGTH}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        error={problem}
        onChange={(event) => {
          setTyped(event.target.value)
          setWrong(false)
          setWanted('')
        }}
        end={
          <Button type="submit" size="small" busy={query.isFetching}>
            {m.people_find_go()}
          </Button>
        }
      />
      <p role="status" className="sr-only">
        {query.data?.name}
      </p>
      {query.data && (
        <div className="person-row">
          <button type="button" className="person-who" onClick={() => onChoose(query.data)}>
            <PersonWords person={query.data} readingLanguage={query.data.readingLanguage} />
          </button>
        </div>
      )}
    </form>
  )
}
