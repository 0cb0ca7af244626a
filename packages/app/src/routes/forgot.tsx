import { ForgotPassword } from '../features/auth/forgot-password.tsx'
import { useNext } from '../features/auth/use-next.ts'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'

export function Component() {
  useLanguage()
  const next = useNext()
  return (
    <HalfPage formFirst line={m.auth_forgot_line()}>
      <PageTitle>{m.auth_forgot_title()}</PageTitle>
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      <ForgotPassword next={next} />
    </HalfPage>
  )
}
