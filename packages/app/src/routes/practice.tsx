import type { ConversationId } from '@parley/contracts/ids'
import { useParams } from 'react-router'
import { DemoBanner } from '../features/about/demo-banner.tsx'
import { useMe } from '../features/auth/use-me.ts'
import { PracticeScreen } from '../features/practice/practice-screen.tsx'
import { shortName } from '../features/practice/short-name.ts'
import { useLanguage } from '../lib/i18n.ts'
import { Part, Piece } from '../ui/part.tsx'

const ASK_FOR_MORE = new Part(() => import('../features/invitations/ask-for-more.tsx').then((file) => file.AskForMore))
const SIGNED_OUT = new Part(() => import('./signed-out-page.tsx').then((file) => file.SignedOutPage))

export function Component() {
  useLanguage()
  // Whose talk it is: it is kept for nobody else.
  useMe()
  const { conversationId = '' } = useParams()
  return (
    <PracticeScreen
      key={conversationId}
      conversationId={conversationId as ConversationId}
      banner={(talk) => <DemoBanner partner={shortName(talk.scene.partnerName)} />}
      askForMore={<Piece part={ASK_FOR_MORE} partProps={{}} />}
      signedOut={<Piece part={SIGNED_OUT} partProps={{}} />}
    />
  )
}
