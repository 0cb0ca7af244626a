import type { Me } from '@parley/contracts/auth'
import { leftToTalk } from '@parley/contracts/quota'
import { DemoBanner } from '../features/about/demo-banner.tsx'
import { Gallery } from '../features/scenarios/gallery.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { Part, Piece } from '../ui/part.tsx'
import { ForMe } from './for-me.tsx'
import { MyFrame } from './my-frame.tsx'

const NOTICES = new Part(() => import('./home-notices.tsx').then((file) => file.HomeNotices))

export function Component() {
  useLanguage()
  return <ForMe>{(me) => <Home me={me} />}</ForMe>
}

function Home({ me }: { me: Me }) {
  const hasNoWayBack = me.role === 'ADMIN' && me.email === null
  return (
    <MyFrame me={me}>
      <PageTitle>{m.nav_practice()}</PageTitle>
      <div className="mb-6 grid gap-3 empty:hidden">
        <OfflineNotice />
        <DemoBanner />
        {(hasNoWayBack || leftToTalk(me.budget) === 0) && <Piece part={NOTICES} partProps={{ me, hasNoWayBack }} />}
      </div>
      <Gallery readingLanguage={me.readingLanguage} />
    </MyFrame>
  )
}
