import { useNavigate, useParams } from 'react-router'
import { Join } from '../features/chat/join.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { ForMe } from './for-me.tsx'

export function Component() {
  useLanguage()
  const { token = '' } = useParams()
  const navigate = useNavigate()
  return (
    <ForMe>
      {() => (
        <HalfPage line={m.people_meet_line()}>
          <PageTitle>{m.chat_join_title()}</PageTitle>
          <OfflineNotice>{m.offline_page()}</OfflineNotice>
          <Join token={token} onJoined={(conversationId) => void navigate(`/chats/${conversationId}`, { replace: true })} />
        </HalfPage>
      )}
    </ForMe>
  )
}
