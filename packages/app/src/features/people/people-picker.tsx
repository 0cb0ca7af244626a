import type { UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { PersonWords } from './person-words.tsx'
import './people.css'

export interface PeoplePickerProps {
  chosen: readonly PersonView[]
  onChange: (chosen: PersonView[]) => void
  /** Who is where they would be asked to already. */
  without?: ReadonlySet<UserId> | undefined
}

/** Chooses some of my contacts. */
export function PeoplePicker({ chosen, onChange, without }: PeoplePickerProps) {
  const query = trpc.people.contacts.useQuery()
  const contacts = query.data?.contacts.filter(({ id }) => !without?.has(id)) ?? []
  return (
    <fieldset>
      <legend className="mb-1 text-ui font-semibold">{m.people_choose()}</legend>
      {query.error && <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />}
      {query.isPending && (
        <Loading className="grid gap-3">
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-11 w-full" />
        </Loading>
      )}
      {query.data && contacts.length === 0 && (
        <p className="text-ui text-ink-soft">{query.data.contacts.length > 0 ? m.people_choose_none() : m.people_contacts_none()}</p>
      )}
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
