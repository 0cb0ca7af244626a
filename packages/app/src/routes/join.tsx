import { useNavigate, useParams } from 'react-router'
import { WaysIn } from '../features/auth/signed-out.tsx'
import { useMe } from '../features/auth/use-me.ts'
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
  const isVisitor = useMe().data === null
  const page = (
    <HalfPage line={m.people_meet_line()}>
      <PageTitle>{m.chat_join_title()}</PageTitle>
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      <Join
        token={token}
        ways={isVisitor ? <WaysIn /> : null}
        onJoined={(conversationId) => void navigate(`/chats/${conversationId}`, { replace: true })}
      />
    </HalfPage>
  )
  // What a link shows, it shows to whoever holds it.
  return isVisitor ? page : <ForMe>{() => page}</ForMe>
}
