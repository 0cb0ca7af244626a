import { useParams } from 'react-router'
import { useMe } from '../features/auth/use-me.ts'
import { Invitation } from '../features/invitations/invitation.tsx'
import { rememberPractisedLanguage } from '../features/scenarios/practised-language.ts'
import { useLanguage } from '../lib/i18n.ts'

export function Component() {
  useLanguage()
  const { token = '' } = useParams()
  const me = useMe()
  return <Invitation key={token} token={token} me={me.data ?? null} onLanguage={rememberPractisedLanguage} />
}
