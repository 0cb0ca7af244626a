import type { Me, Registration, SignInOptions, SignInOutcome } from '@parley/contracts/auth'
import { Link } from 'react-router'
import { errorCodeText } from '../../lib/error-words.ts'
import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/notice.tsx'
import { GoogleButton } from './google-button.tsx'
import { LinkForm } from './link-form.tsx'
import { mayRegister } from './may-register.ts'
import { withNext } from './next-path.ts'
import { SignInForm } from './sign-in-form.tsx'
import { useSignInOutcome } from './use-sign-in-outcome.ts'

export interface SignInProps {
  /** A guest, or nobody. */
  me: Me | null
  options: SignInOptions
  next: string
}

export function SignIn({ me, options, next }: SignInProps) {
  const outcome = useSignInOutcome()
  return (
    <>
      <h1>{m.auth_sign_in()}</h1>
      {me && <p className="text-ink-soft">{m.auth_login_guest()}</p>}
      {outcome && <Notice role="status">{outcomeText(outcome, options.registration)}</Notice>}
      {options.google && <GoogleButton back={withNext('/login', next)} />}
      <SignInForm />
      <div className="grid gap-3.5 border-t border-line pt-4">
        <p className="flex flex-wrap gap-x-6 gap-y-3.5 text-ui">
          <Link to={withNext('/forgot', next)} className="link">
            {m.auth_forgot()}
          </Link>
          {mayRegister(options.registration, me) && (
            <span className="text-ink-soft">
              {m.auth_no_account()}{' '}
              <Link to={withNext('/signup', next)} className="link text-ink">
                {m.auth_sign_up()}
              </Link>
            </span>
          )}
        </p>
        <LinkForm />
      </div>
    </>
  )
}

/** `ok` without anybody signed in: the browser did not keep the session. */
function outcomeText(outcome: SignInOutcome, registration: Registration): string {
  if (outcome === 'cancelled') return m.auth_outcome_cancelled()
  if (outcome === 'registration-closed' && registration === 'invite') return m.auth_outcome_invite()
  if (outcome === 'registration-closed' || outcome === 'identity-taken') return errorCodeText(outcome)
  return m.auth_outcome_failed()
}
