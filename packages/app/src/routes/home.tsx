import type { Me } from '@parley/contracts/auth'
import { KeyRound } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { DemoBanner } from '../features/about/demo-banner.tsx'
import { PersonButton } from '../features/auth/person-button.tsx'
import { useMe } from '../features/auth/use-me.ts'
import { AskForMore } from '../features/invitations/ask-for-more.tsx'
import { BudgetLeft, BudgetMeter } from '../features/quota/budget-meter.tsx'
import { BudgetSpent } from '../features/scenarios/budget-spent.tsx'
import { Gallery } from '../features/scenarios/gallery.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { ButtonLink } from '../ui/button.tsx'
import { Failed } from '../ui/failed.tsx'
import { Frame } from '../ui/frame.tsx'
import { Notice } from '../ui/notice.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { Loading } from '../ui/skeleton.tsx'

const SignedOutPage = lazy(() => import('./signed-out-page.tsx').then((file) => ({ default: file.SignedOutPage })))

export function Component() {
  useLanguage()
  const me = useMe()
  if (me.data) return <Home me={me.data} />
  if (me.data === null) {
    return (
      <Suspense>
        <SignedOutPage />
      </Suspense>
    )
  }
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle />
      {me.error ? <Failed error={me.error} busy={me.isFetching} onRetry={() => void me.refetch()} /> : <Loading>{null}</Loading>}
    </main>
  )
}

function Home({ me }: { me: Me }) {
  return (
    <Frame
      meter={<BudgetMeter budget={me.budget} />}
      left={<BudgetLeft budget={me.budget} />}
      person={<PersonButton me={me} label={me.name} />}
      personTab={<PersonButton me={me} label={m.nav_you()} />}
    >
      <PageTitle>{m.nav_practice()}</PageTitle>
      <div className="mb-6 grid gap-3 empty:hidden">
        <OfflineNotice />
        <DemoBanner />
        {me.role === 'ADMIN' && me.email === null && <NoWayBack />}
        <BudgetSpent budget={me.budget}>
          <AskForMore />
        </BudgetSpent>
      </div>
      <Gallery readingLanguage={me.readingLanguage} />
    </Frame>
  )
}

/** Whoever came by the set-up link has this session alone. */
function NoWayBack() {
  return (
    <Notice
      icon={<KeyRound size={20} strokeWidth={1.75} />}
      action={
        <ButtonLink to="/settings" size="small">
          {m.auth_to_settings()}
        </ButtonLink>
      }
    >
      {m.auth_no_way_back()}
    </Notice>
  )
}
