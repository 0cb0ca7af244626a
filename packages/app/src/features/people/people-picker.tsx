import type { PersonView } from '@parley/contracts/people'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Failed } from '../../ui/failed.tsx'
import { PersonWords } from './person-words.tsx'
import './people.css'

export interface PeoplePickerProps {
  chosen: readonly PersonView[]
  onChange: (chosen: PersonView[]) => void
}

/** Chooses some of my contacts. */
export function PeoplePicker({ chosen, onChange }: PeoplePickerProps) {
  const query = trpc.people.contacts.useQuery()
  const contacts = query.data?.contacts ?? []
  return (
    <fieldset>
      <legend className="mb-1 text-ui font-semibold">{m.people_choose()}</legend>
      {query.error && <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />}
      {query.data && contacts.length === 0 && <p className="text-ui text-ink-soft">{m.people_contacts_none()}</p>}
      {contacts.map((person) => {
        const isChosen = chosen.some(({ id }) => id === person.id)
        return (
          <div key={person.id} className="person-row">
            <label className="person-who">
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() => onChange(isChosen ? chosen.filter(({ id }) => id !== person.id) : [...chosen, person])}
              />
              <PersonWords person={person} readingLanguage={person.readingLanguage} />
            </label>
          </div>
        )
      })}
    </fieldset>
  )
}
