import { useParams } from 'react-router'
import { ResetPassword } from '../features/auth/reset-password.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'

export function Component() {
  useLanguage()
  const { token = '' } = useParams()
  return (
    <HalfPage formFirst line={m.auth_reset_line()}>
      <PageTitle>{m.auth_reset_title()}</PageTitle>
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      <ResetPassword key={token} token={token} />
    </HalfPage>
  )
}
