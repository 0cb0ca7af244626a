import type { UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { skipToken } from '@tanstack/react-query'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { Failed } from '../../ui/failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { PersonAbout } from './person-about.tsx'
import { PersonActs } from './person-acts.tsx'

export interface PersonPanelProps {
  /** `null`: it is closed. */
  person: PersonView | null
  /** Why no chat with them could be opened. */
  problem: string | null
  isOpening: boolean
  /** Their chat is where I am. */
  isHere: boolean
  onClose: () => void
  onWrite: (userId: UserId) => void
  onReport: (person: PersonView) => void
}

/** Somebody's page, as others see it, and what there is between us. */
export function PersonPanel({ person, onClose, ...rest }: PersonPanelProps) {
  const page = trpc.people.load.useQuery(person ? { userId: person.id } : skipToken, { staleTime: 0 }).data
  return (
    <Panel
      open={person !== null}
      onOpenChange={(open) => !open && onClose()}
      title={page ? (page.nickname ?? page.name) : (person?.name ?? '')}
    >
      {person && <Person person={person} {...rest} />}
    </Panel>
  )
}

function Person({
  person,
  problem,
  isOpening,
  isHere,
  onWrite,
  onReport,
}: Omit<PersonPanelProps, 'person' | 'onClose'> & { person: PersonView }) {
  const query = trpc.people.load.useQuery({ userId: person.id }, { staleTime: 0 })
  if (query.error)
    return <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
  if (!query.data) {
    return (
      <Loading className="grid gap-4">
        <Skeleton className="size-14 rounded-full" />
        <Skeleton className="h-5 w-2/3" />
        <Skeleton className="h-12 w-full" />
      </Loading>
    )
  }
  return (
    <div className="grid gap-6">
      <PersonAbout page={query.data} />
      {problem && (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      )}
      <PersonActs
        page={query.data}
        isOpening={isOpening}
        onWrite={isHere ? null : () => onWrite(person.id)}
        onReport={() => onReport(person)}
      />
    </div>
  )
}
