import { useNavigate, useParams } from 'react-router'
import { Meet } from '../features/people/meet.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { trpc } from '../lib/trpc.ts'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { ForMe } from './for-me.tsx'

export function Component() {
  useLanguage()
  const { token = '' } = useParams()
  const navigate = useNavigate()
  const openDirect = trpc.chat.openDirect.useMutation({
    onSuccess: ({ conversationId }) => navigate(`/chats/${conversationId}`, { replace: true }),
  })
  return (
    <ForMe>
      {() => (
        <HalfPage line={m.people_meet_line()}>
          <PageTitle>{m.people_meet_title()}</PageTitle>
          <OfflineNotice>{m.offline_page()}</OfflineNotice>
          <Meet token={token} onMet={(userId) => openDirect.mutate({ userId })} />
        </HalfPage>
      )}
    </ForMe>
  )
}
