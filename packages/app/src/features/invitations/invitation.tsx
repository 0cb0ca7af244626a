import type { Me } from '@parley/contracts/auth'
import type { InvitationView } from '@parley/contracts/invitations'
import type { Language } from '@parley/contracts/language'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { useLanguage } from '../../lib/i18n.ts'
import { PageTitle } from '../../lib/page-title.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { HalfPage } from '../../ui/half-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OfflineNotice } from '../../ui/offline-notice.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { type ClosedState, closedTitle, invitationIntro, invitationLine, invitationTitle } from './invitation-words.ts'
import { InvitationFacts } from './invitation-facts.tsx'
import { StartForm } from './start-form.tsx'

export interface InvitationProps {
  token: string
  /** Whoever is here already: their name stands in the form. */
  me: Me | null
  /** A seat was taken where any talk is in this language. */
  onLanguage: (language: Language) => void
}

/** What an opened link shows. Looking takes no seat: that is the button's work. */
export function Invitation({ token, me, onLanguage }: InvitationProps) {
  const readingLanguage = useLanguage()
  // Whoever takes a seat as nobody is somebody before the next page stands: the form stays as it was sent.
  const [isTaken, setIsTaken] = useState(false)
  const asked = isTaken ? null : me
  const query = trpc.invitations.view.useQuery({ token, readingLanguage }, { placeholderData: keepPreviousData })
  // A link that was cut short does not parse; to the reader that is the same as one nobody knows.
  const cutShort = query.error !== null && errorCode(query.error) === 'bad-request'
  const view: InvitationView | undefined = cutShort ? { state: 'unknown' } : query.data
  return (
    <HalfPage {...(view?.state === 'open' ? invitationLine(view) : { line: view || query.error ? m.invite_line() : '' })}>
      <PageTitle>{view?.state === 'open' ? invitationTitle(view) : view && closedTitle(view.state)}</PageTitle>
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      {view?.state === 'open' ? (
        <>
          <h1>{invitationTitle(view)}</h1>
          <p className="text-ink-soft">{invitationIntro(view)}</p>
          <InvitationFacts view={view} />
          <StartForm
            key={asked?.id ?? ''}
            token={token}
            seated={view.seated}
            isChat={view.chat !== null}
            me={asked}
            onClosed={() => void query.refetch()}
            onSeat={() => {
              setIsTaken(me === null)
              if (!view.scene && !view.chat && view.language) onLanguage(view.language)
            }}
          />
        </>
      ) : view ? (
        <Closed state={view.state} inviter={view.state === 'unknown' ? null : view.inviterName} here={me !== null} />
      ) : query.error ? (
        <>
          <h1>{m.invite_failed_title()}</h1>
          <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
        </>
      ) : (
        <Waiting />
      )}
    </HalfPage>
  )
}

function Closed({ state, inviter, here }: { state: ClosedState; inviter: string | null; here: boolean }) {
  return (
    <>
      <h1>{closedTitle(state)}</h1>
      <Notice>{inviter === null ? m.invite_unknown() : m.invite_ask({ inviter })}</Notice>
      <ButtonLink to={here ? '/home' : '/login'} className="self-start">
        {here ? m.go_home() : m.auth_have_account()}
      </ButtonLink>
    </>
  )
}

function Waiting() {
  return (
    <Loading className="grid gap-3">
      <Skeleton className="h-9 w-full" />
      <Skeleton className="h-9 w-3/5" />
      <Skeleton className="mt-3 h-5 w-11/12" />
      <Skeleton className="mt-6 h-32 w-full" />
      <Skeleton className="mt-6 h-12 w-full" />
      <Skeleton className="h-14 w-full" />
    </Loading>
  )
}
