import type { Me } from '@parley/contracts/auth'
import { leftToTalk } from '@parley/contracts/quota'
import { DemoBanner } from '../features/about/demo-banner.tsx'
import { PersonButton } from '../features/auth/person-button.tsx'
import { useMe } from '../features/auth/use-me.ts'
import { BudgetLeft, BudgetMeter } from '../features/quota/budget-meter.tsx'
import { Gallery } from '../features/scenarios/gallery.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { Failed } from '../ui/failed.tsx'
import { Frame } from '../ui/frame.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { Part, Piece } from '../ui/part.tsx'
import { Loading } from '../ui/skeleton.tsx'

const NOTICES = new Part(() => import('./home-notices.tsx').then((file) => file.HomeNotices))
const SIGNED_OUT = new Part(() => import('./signed-out-page.tsx').then((file) => file.SignedOutPage))

export function Component() {
  useLanguage()
  const me = useMe()
  if (me.data) return <Home me={me.data} />
  if (me.data === null) return <Piece part={SIGNED_OUT} partProps={{}} />
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle />
      {me.error ? <Failed error={me.error} busy={me.isFetching} onRetry={() => void me.refetch()} /> : <Loading>{null}</Loading>}
    </main>
  )
}

function Home({ me }: { me: Me }) {
  const hasNoWayBack = me.role === 'ADMIN' && me.email === null
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
        {(hasNoWayBack || leftToTalk(me.budget) === 0) && <Piece part={NOTICES} partProps={{ me, hasNoWayBack }} />}
      </div>
      <Gallery readingLanguage={me.readingLanguage} />
    </Frame>
  )
}
