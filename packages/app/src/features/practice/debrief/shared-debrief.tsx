import './debrief.css'
import type { SharedDebrief as SharedDebriefView } from '@parley/contracts/shares'
import { keepPreviousData } from '@tanstack/react-query'
import { errorText } from '../../../lib/error-words.ts'
import { errorCode } from '../../../lib/errors.ts'
import { formatDayAndTime, useLanguage } from '../../../lib/i18n.ts'
import { PageTitle } from '../../../lib/page-title.tsx'
import { trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Avatar } from '../../../ui/avatar.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { LanguageSelect } from '../../../ui/language-select.tsx'
import { Logo } from '../../../ui/logo.tsx'
import { Loading, Skeleton } from '../../../ui/skeleton.tsx'
import { DebriefBody } from './debrief-body.tsx'
import { ClosedShare } from './closed-share.tsx'

/** What a shared link opens, to anybody: the debrief, to read and nothing else. */
export function SharedDebrief({ token }: { token: string }) {
  const readingLanguage = useLanguage()
  const query = trpc.practice.shared.useQuery({ token, readingLanguage }, { placeholderData: keepPreviousData })
  const code = query.error && errorCode(query.error)
  if (code === 'link-expired') return <ClosedShare state="closed" />
  // A link that was cut short does not parse; to the reader that is the same as one nobody knows.
  if (code === 'not-found' || code === 'bad-request') return <ClosedShare state="unknown" />
  const shared = query.data
  return (
    <div className="debrief">
      <PageTitle>{shared && m.debrief_shared_title({ title: shared.title })}</PageTitle>
      <header className="debrief-top ps-4 lg:ps-(--gutter)">
        <Logo />
        <LanguageSelect className="ms-auto" />
      </header>
      <main className="debrief-main">
        {shared ? (
          <Shared shared={shared} />
        ) : query.error ? (
          <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
        ) : (
          <Loading className="grid gap-3">
            <Skeleton className="h-5 w-3/5" />
            <Skeleton className="mt-4 h-9 w-4/5" />
            <Skeleton className="h-9 w-1/2" />
          </Loading>
        )}
      </main>
    </div>
  )
}

function Shared({ shared }: { shared: SharedDebriefView }) {
  const { title, partnerName, partnerInitials, language, coachLanguage, learnerName, turnCount, minutes, debrief, lines, expiresAt } =
    shared
  return (
    <>
      <div className="mb-6 flex items-center gap-3">
        <Avatar who="partner" initials={partnerInitials} lang={language} />
        <div className="min-w-0">
          <h1 className="text-base leading-snug font-semibold wrap-anywhere">
            {m.debrief_shared_intro({ learner: learnerName, title, partner: partnerName })}
          </h1>
          <p className="text-caption text-ink-faint">
            {m.debrief_facts_shared({ turns: m.debrief_turns({ count: turnCount }), minutes: m.debrief_minutes({ count: minutes }) })}
          </p>
        </div>
      </div>
      <DebriefBody
        debrief={debrief}
        lines={lines}
        language={language}
        coachLanguage={coachLanguage}
        partnerName={partnerName}
        learner={learnerName}
      />
      <footer className="debrief-foot">
        <p className="max-w-stage text-ui text-ink-soft">{m.debrief_shared_about()}</p>
        <ButtonLink to="/home">{m.debrief_try()}</ButtonLink>
        <p className="text-caption text-ink-faint">{m.debrief_shared_until({ time: formatDayAndTime(expiresAt) })}</p>
      </footer>
    </>
  )
}
