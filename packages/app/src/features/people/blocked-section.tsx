import type { PersonView } from '@parley/contracts/people'
import { useRef } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Section } from '../../ui/section.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { PersonWords } from './person-words.tsx'
import './people.css'

/** Whom I have turned away, and the way back. */
export function BlockedSection() {
  const { data: blocked, error, isFetching, refetch } = trpc.people.blocked.useQuery(undefined, { staleTime: 0 })
  const utils = trpc.useUtils()
  const place = useRef<HTMLDivElement>(null)

  function onUnblocked({ id }: PersonView) {
    utils.people.blocked.setData(undefined, (list) => list?.filter((person) => person.id !== id))
    void utils.people.load.invalidate({ userId: id })
    // The button that had the focus is gone with its row.
    place.current?.focus()
  }

  return (
    <Section title={m.people_blocked()}>
      <div ref={place} tabIndex={-1} className="outline-none">
        {blocked ? (
          blocked.length > 0 ? (
            <ul>
              {blocked.map((person) => (
                <BlockedRow key={person.id} person={person} onUnblocked={() => onUnblocked(person)} />
              ))}
            </ul>
          ) : (
            <p className="text-ui text-ink-soft">{m.people_blocked_none()}</p>
          )
        ) : error ? (
          <Failed error={error} busy={isFetching} onRetry={() => void refetch()} />
        ) : (
          <Loading>
            <Skeleton className="h-11 w-full" />
          </Loading>
        )}
      </div>
    </Section>
  )
}

function BlockedRow({ person, onUnblocked }: { person: PersonView; onUnblocked: () => void }) {
  const unblock = trpc.people.unblock.useMutation({ onSuccess: onUnblocked })
  return (
    <li className="person-row">
      <div className="flex min-w-0 flex-1 items-center gap-3">
        <PersonWords person={person} />
      </div>
      <Button
        size="small"
        busy={unblock.isPending}
        aria-label={m.people_unblock_name({ name: person.name })}
        onClick={() => unblock.mutate({ userId: person.id })}
      >
        {m.people_unblock()}
      </Button>
      {unblock.error && (
        <p role="alert" className="w-full text-caption text-danger">
          {errorText(unblock.error)}
        </p>
      )}
    </li>
  )
}
