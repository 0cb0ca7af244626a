import type { ConversationId } from '@parley/contracts/ids'
import { useParams } from 'react-router'
import { SignedOut } from '../features/auth/signed-out.tsx'
import { DebriefScreen } from '../features/practice/debrief/debrief-screen.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'

export function Component() {
  useLanguage()
  const { conversationId = '' } = useParams()
  return (
    <DebriefScreen
      key={conversationId}
      conversationId={conversationId as ConversationId}
      signedOut={
        <HalfPage line={m.signed_out_line()}>
          <PageTitle />
          <SignedOut />
        </HalfPage>
      }
    />
  )
}
