import { SignUp } from '../features/auth/sign-up.tsx'
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
    <HalfPage formFirst line={m.auth_signup_line()}>
      <PageTitle>{m.auth_sign_up()}</PageTitle>
      <OfflineNotice>{m.offline_page()}</OfflineNotice>
      <Visitor title={m.auth_signup_title()} next={next}>
        {(me, options) => <SignUp me={me} options={options} next={next} />}
      </Visitor>
    </HalfPage>
  )
}
