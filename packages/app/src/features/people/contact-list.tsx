import type { PersonView } from '@parley/contracts/people'
import { useRef } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { PersonWords } from './person-words.tsx'
import './people.css'

/** My contacts, and those who ask to be. */
export function ContactList({ onChoose }: { onChoose: (person: PersonView) => void }) {
  const utils = trpc.useUtils()
  const query = trpc.people.contacts.useQuery(undefined, { staleTime: 0 })
  const place = useRef<HTMLElement>(null)
  const answer = trpc.people.answer.useMutation({
    // Busy until the row is gone, and the focus with it.
    onSuccess: async () => {
      await utils.people.contacts.invalidate()
      place.current?.focus()
    },
  })
  if (query.error) return <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
  if (!query.data) {
    return (
      <Loading className="grid gap-3">
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-10 w-full" />
      </Loading>
    )
  }
  const { contacts, requests } = query.data
  return (
    <>
      {requests.length > 0 && (
        <section>
          <h3 className="text-ui font-semibold">{m.people_requests()}</h3>
          <ul>
            {requests.map(({ person }) => (
              <li key={person.id} className="person-row">
                <button type="button" className="person-who" onClick={() => onChoose(person)}>
                  <PersonWords person={person} />
                </button>
                <div className="person-acts">
                  <Button
                    size="small"
                    look="solid"
                    busy={answer.isPending}
                    onClick={() => answer.mutate({ userId: person.id, accept: true })}
                  >
                    {m.people_accept()}
                  </Button>
                  <Button
                    size="small"
                    look="bare"
                    busy={answer.isPending}
                    onClick={() => answer.mutate({ userId: person.id, accept: false })}
                  >
                    {m.people_decline()}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
          {answer.error && (
            <p role="alert" className="text-caption text-danger">
              {errorText(answer.error)}
            </p>
          )}
        </section>
      )}
      <section ref={place} tabIndex={-1} aria-label={m.people_contacts()} className="outline-none">
        <h3 className="text-ui font-semibold">{m.people_contacts()}</h3>
        {contacts.length === 0 && <p className="mt-1 text-ui text-ink-soft">{m.people_contacts_none()}</p>}
        <ul>
          {contacts.map((person) => (
            <li key={person.id} className="person-row">
              <button type="button" className="person-who" onClick={() => onChoose(person)}>
                <PersonWords person={person} readingLanguage={person.readingLanguage} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
