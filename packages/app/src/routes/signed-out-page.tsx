import { SignedOut } from '../features/auth/signed-out.tsx'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'

/** Home of nobody: the ways in. */
export function SignedOutPage() {
  return (
    <HalfPage line={m.signed_out_line()}>
      <PageTitle />
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      <SignedOut />
    </HalfPage>
  )
}
