import { useParams } from 'react-router'
import { Setup } from '../features/auth/setup.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'

export function Component() {
  useLanguage()
  const { token = '' } = useParams()
  return (
    <HalfPage line={m.setup_line()}>
      <PageTitle>{m.setup_title()}</PageTitle>
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      <Setup key={token} token={token} />
    </HalfPage>
  )
}
