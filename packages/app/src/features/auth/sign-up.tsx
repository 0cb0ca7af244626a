import type { Me, SignInOptions } from '@parley/contracts/auth'
import { useState } from 'react'
import { Link } from 'react-router'
import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/notice.tsx'
import { GoogleButton } from './google-button.tsx'
import { LinkForm } from './link-form.tsx'
import { mayRegister } from './may-register.ts'
import { withNext } from './next-path.ts'
import { SignUpSent } from './sign-up-sent.tsx'
import { SignUpForm, type SignUpValues } from './sign-up-form.tsx'

export interface SignUpProps {
  /** A guest, or nobody. */
  me: Me | null
  options: SignInOptions
  next: string
}

export function SignUp({ me, options, next }: SignUpProps) {
  const [values, setValues] = useState<SignUpValues>({ name: me?.name ?? '', email: '', password: '' })
  const [isSent, setSent] = useState(false)
  if (isSent) return <SignUpSent email={values.email.trim()} isHere={me !== null} next={next} onAgain={() => setSent(false)} />
  if (!mayRegister(options.registration, me)) return <NoSignUp registration={options.registration} next={next} />
  return (
    <>
      <h1>{m.auth_signup_title()}</h1>
      {me && <p className="text-ink-soft">{m.auth_signup_guest()}</p>}
      {options.google && <GoogleButton back={withNext('/login', next)} />}
      <SignUpForm values={values} onChange={setValues} onSent={() => setSent(true)} />
      <ToSignIn next={next} />
    </>
  )
}

function NoSignUp({ registration, next }: { registration: SignInOptions['registration']; next: string }) {
  const isInvite = registration === 'invite'
  return (
    <>
      <h1>{isInvite ? m.auth_signup_invite_title() : m.auth_signup_closed_title()}</h1>
      <Notice>{isInvite ? m.auth_signup_invite() : m.auth_signup_closed()}</Notice>
      <LinkForm />
      <ToSignIn next={next} />
    </>
  )
}

function ToSignIn({ next }: { next: string }) {
  return (
    <p className="text-ui">
      <Link to={withNext('/login', next)} className="link">
        {m.auth_have_account()}
      </Link>
    </p>
  )
}
