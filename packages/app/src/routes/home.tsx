import type { Me } from '@parley/contracts/auth'
import { Coins, KeyRound } from 'lucide-react'
import { DemoBanner } from '../features/about/demo-banner.tsx'
import { PersonButton } from '../features/auth/person-button.tsx'
import { SignedOut } from '../features/auth/signed-out.tsx'
import { useMe } from '../features/auth/use-me.ts'
import { BudgetLeft, BudgetMeter } from '../features/quota/budget-meter.tsx'
import { Gallery } from '../features/scenarios/gallery.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { ButtonLink } from '../ui/button.tsx'
import { Failed } from '../ui/failed.tsx'
import { Frame } from '../ui/frame.tsx'
import { HalfPage } from '../ui/half-page.tsx'
import { Notice } from '../ui/notice.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { Loading } from '../ui/skeleton.tsx'

export function Component() {
  useLanguage()
  const me = useMe()
  if (me.data) return <Home me={me.data} />
  if (me.data === null) {
    return (
      <HalfPage line={m.signed_out_line()}>
        <PageTitle />
        <OfflineNotice>{m.offline_page()}</OfflineNotice>
        <SignedOut />
      </HalfPage>
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
        {me.budget.left === 0 && <Notice icon={<Coins size={20} strokeWidth={1.75} />}>{m.error_budget_spent()}</Notice>}
      </div>
      <Gallery />
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
