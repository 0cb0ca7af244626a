import { useNavigate, useParams } from 'react-router'
import { WaysIn } from '../features/auth/signed-out.tsx'
import { useMe } from '../features/auth/use-me.ts'
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
  const isVisitor = useMe().data === null
  const page = (
    <HalfPage line={m.people_meet_line()}>
      <PageTitle>{m.people_meet_title()}</PageTitle>
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      <Meet token={token} ways={isVisitor ? <WaysIn /> : null} onMet={(userId) => openDirect.mutate({ userId })} />
    </HalfPage>
  )
  // What a link shows, it shows to whoever holds it.
  return isVisitor ? page : <ForMe>{() => page}</ForMe>
}
