import type { Me } from '@parley/contracts/auth'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { mayRegister } from './may-register.ts'
import { withNext } from './next-path.ts'
import { PendingEmail } from './pending-email.tsx'
import { Section } from '../../ui/section.tsx'
import { useSignInOptions } from './use-sign-in-options.ts'

/** A guest may keep what was said here. Nothing urges it. */
export function KeepSection({ me }: { me: Me }) {
  const options = useSignInOptions().data
  const pendingEmail = trpc.auth.account.useQuery(undefined, { staleTime: 0 }).data?.pendingEmail ?? null
  const maySignUp = options !== undefined && mayRegister(options.registration, me)
  return (
    <Section title={m.auth_keep_title()}>
      <p className="text-ui text-ink-soft">{m.auth_keep()}</p>
      <PendingEmail email={pendingEmail} />
      <div className="flex flex-wrap gap-3">
        {maySignUp && (
          <ButtonLink to={withNext('/signup', '/settings')} look={pendingEmail === null ? 'solid' : 'quiet'}>
            {m.auth_sign_up()}
          </ButtonLink>
        )}
        <ButtonLink to={withNext('/login', '/settings')}>{m.auth_sign_in()}</ButtonLink>
      </div>
    </Section>
  )
}
