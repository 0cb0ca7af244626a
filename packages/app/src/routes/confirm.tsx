import { useParams } from 'react-router'
import { ConfirmMail } from '../features/auth/confirm-mail.tsx'
import { useMe } from '../features/auth/use-me.ts'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'

export function Component() {
  useLanguage()
  const { token = '' } = useParams()
  const me = useMe()
  return (
    <HalfPage formFirst line={m.auth_confirm_line()}>
      <PageTitle>{m.auth_confirm_title()}</PageTitle>
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      <ConfirmMail key={token} token={token} me={me.data ?? null} />
    </HalfPage>
  )
}
