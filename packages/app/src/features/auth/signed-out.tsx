import { Link, useLocation } from 'react-router'
import { m } from '../../paraglide/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { nextPath, withNext } from './next-path.ts'
import { useSignInOptions } from './use-sign-in-options.ts'

/** Nobody is here: what it takes to come in. */
export function SignedOut() {
  return (
    <>
      <h1>{m.signed_out_title()}</h1>
      <p className="text-ink-soft">{m.signed_out()}</p>
      <WaysIn />
    </>
  )
}

/** And back to where one is now. */
export function WaysIn() {
  const { pathname, search } = useLocation()
  const next = nextPath(`${pathname}${search}`)
  const isOpen = useSignInOptions().data?.registration === 'open'
  return (
    <>
      <p className="text-ui text-ink-soft">{m.auth_confirmed_elsewhere({ forgot: m.auth_forgot() })}</p>
      <div className="mt-1 flex flex-wrap gap-3">
        <ButtonLink to={withNext('/login', next)} look="solid">
          {m.auth_sign_in()}
        </ButtonLink>
        {isOpen && <ButtonLink to={withNext('/signup', next)}>{m.auth_sign_up()}</ButtonLink>}
      </div>
      <p className="text-ui">
        <Link to={withNext('/forgot', next)} className="link">
          {m.auth_forgot()}
        </Link>
      </p>
    </>
  )
}
