import type { ConversationId } from '@parley/contracts/ids'
import { useParams } from 'react-router'
import { DemoBanner } from '../features/about/demo-banner.tsx'
import { SignedOut } from '../features/auth/signed-out.tsx'
import { AskForMore } from '../features/invitations/ask-for-more.tsx'
import { PracticeScreen } from '../features/practice/practice-screen.tsx'
import { shortName } from '../features/practice/short-name.ts'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'

export function Component() {
  useLanguage()
  const { conversationId = '' } = useParams()
  return (
    <PracticeScreen
      key={conversationId}
      conversationId={conversationId as ConversationId}
      banner={(talk) => <DemoBanner partner={shortName(talk.scene.partnerName)} />}
      askForMore={<AskForMore />}
      signedOut={
        <HalfPage line={m.signed_out_line()}>
          <PageTitle />
          <SignedOut />
        </HalfPage>
      }
    />
  )
}
