import type { UserId } from '@parley/contracts/ids'
import type { ReactNode } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { languageName } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'

export interface MeetProps {
  token: string
  onMet: (userId: UserId) => void
  /** How to come in, for whoever is nobody here yet: in place of the button. */
  ways: ReactNode
}

/** Somebody's link to themselves. Looking takes nothing; the button makes the two contacts of each other. */
export function Meet({ token, onMet, ways }: MeetProps) {
  const link = trpc.people.viewLink.useQuery({ token })
  const accept = trpc.people.acceptLink.useMutation({ onSuccess: ({ userId }) => onMet(userId) })
  if (link.error)
    return <Failed error={link.error} words={errorText(link.error)} busy={link.isFetching} onRetry={() => void link.refetch()} />
  if (!link.data) {
    return (
      <Loading className="grid gap-4">
        <Skeleton className="size-14 rounded-full" />
        <Skeleton className="h-12 w-1/2" />
      </Loading>
    )
  }
  if (link.data.state !== 'open' || link.data.isMe) {
    const words =
      link.data.state === 'open' ? m.people_meet_self() : link.data.state === 'expired' ? m.people_meet_expired() : m.people_meet_unknown()
    return (
      <div className="grid justify-items-start gap-4">
        <h1>{words}</h1>
        {ways ? <ButtonLink to="/login">{m.auth_sign_in()}</ButtonLink> : <ButtonLink to="/chats">{m.chat_back()}</ButtonLink>}
      </div>
    )
  }
  const { person, readingLanguage } = link.data
  return (
    <div className="grid justify-items-start gap-4">
      <Face size="large" name={person.name} pictureId={person.avatarId} />
      <h1>{m.people_meet({ name: person.name })}</h1>
      <p className="text-ink-soft">{m.people_meet_reads({ language: languageName(readingLanguage) })}</p>
      {accept.error && (
        <p role="alert" className="text-danger">
          {errorText(accept.error)}
        </p>
      )}
      {ways ?? (
        <Button look="solid" size="big" busy={accept.isPending} onClick={() => accept.mutate({ token })}>
          {m.people_meet_go()}
        </Button>
      )}
    </div>
  )
}
