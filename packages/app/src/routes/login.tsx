import { SignIn } from '../features/auth/sign-in.tsx'
import { Visitor } from '../features/auth/visitor.tsx'
import { useNext } from '../features/auth/use-next.ts'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { HalfPage } from '../ui/half-page.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'

export function Component() {
  useLanguage()
  const next = useNext()
  return (
    <HalfPage formFirst line={m.auth_login_line()}>
      <PageTitle>{m.auth_sign_in()}</PageTitle>
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      <Visitor title={m.auth_sign_in()} next={next}>
        {(me, options) => <SignIn me={me} options={options} next={next} />}
      </Visitor>
    </HalfPage>
  )
}
