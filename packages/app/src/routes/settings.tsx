import { Settings } from '../features/auth/settings.tsx'
import { SignedOut } from '../features/auth/signed-out.tsx'
import { useMe } from '../features/auth/use-me.ts'
import { NotificationsSection } from '../features/notifications/notifications-section.tsx'
import { AboutMeSection } from '../features/people/about-me-section.tsx'
import { BlockedSection } from '../features/people/blocked-section.tsx'
import { FoundSection } from '../features/people/found-section.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { Failed } from '../ui/failed.tsx'
import { HalfPage } from '../ui/half-page.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { Loading } from '../ui/skeleton.tsx'
import { MyFrame } from './my-frame.tsx'

export function Component() {
  useLanguage()
  const { data: me, error, isFetching, refetch } = useMe()
  if (me) {
    return (
      <MyFrame me={me}>
        <PageTitle>{m.auth_settings()}</PageTitle>
        <div className="mb-6 max-w-stage empty:hidden">
          <OfflineNotice>{m.offline_page()}</OfflineNotice>
        </div>
        <Settings
          key={me.id}
          me={me}
          found={
            <>
              <AboutMeSection />
              <FoundSection isGuest={me.role === 'GUEST'} />
              <BlockedSection />
            </>
          }
          notifications={<NotificationsSection />}
        />
      </MyFrame>
    )
  }
  if (me === null) {
    return (
      <HalfPage line={m.signed_out_line()}>
        <PageTitle>{m.auth_settings()}</PageTitle>
        <OfflineNotice>{m.offline_page()}</OfflineNotice>
        <SignedOut />
      </HalfPage>
    )
  }
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle>{m.auth_settings()}</PageTitle>
      {error ? <Failed error={error} busy={isFetching} onRetry={() => void refetch()} /> : <Loading>{null}</Loading>}
    </main>
  )
}
