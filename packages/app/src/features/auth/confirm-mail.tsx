import type { Me } from '@parley/contracts/auth'
import { useEffect, useRef } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { Rich } from '../../lib/rich.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { FormError } from './form-error.tsx'
import { isOldLink, OldLink } from './old-link.tsx'
import { useReplaceSession } from './use-replace-session.ts'

/** A mail's link. Loading the page does nothing, because mail scanners load it too: the button does it. */
export function ConfirmMail({ token, me }: { token: string; me: Me | null }) {
  const replaceSession = useReplaceSession()
  const open = trpc.auth.openMailLink.useMutation({ onSuccess: ({ me }) => replaceSession(me) })
  if (open.data) return <Confirmed {...open.data} />
  if (isOldLink(open.error)) return <Old isPerson={me !== null && me.role !== 'GUEST'} />
  if (open.error && errorCode(open.error) === 'conflict') return <Taken />
  return (
    <>
      <h1>{m.auth_confirm_title()}</h1>
      <p className="text-ink-soft">{m.auth_confirm_intro()}</p>
      <FormError error={open.error} />
      <Button look="solid" size="big" busy={open.isPending} onClick={() => open.mutate({ token })}>
        {m.auth_confirm()}
      </Button>
    </>
  )
}

function Old({ isPerson }: { isPerson: boolean }) {
  if (isPerson) {
    return (
      <OldLink text={m.auth_link_old_here()}>
        <ButtonLink to="/settings" look="solid">
          {m.auth_to_settings()}
        </ButtonLink>
      </OldLink>
    )
  }
  return (
    <OldLink text={m.auth_link_old_confirm()}>
      <ButtonLink to="/login" look="solid">
        {m.auth_sign_in()}
      </ButtonLink>
      <ButtonLink to="/signup">{m.auth_sign_up()}</ButtonLink>
    </OldLink>
  )
}

/** Somebody has proven the address in the meantime: the same person, most likely. */
function Taken() {
  return (
    <OldLink text={m.auth_address_taken()}>
      <ButtonLink to="/login" look="solid">
        {m.auth_sign_in()}
      </ButtonLink>
    </OldLink>
  )
}

function Confirmed({ purpose, hasPassword, me }: { purpose: 'verified' | 'email-changed'; hasPassword: boolean; me: Me }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const isChange = purpose === 'email-changed'
  return (
    <>
      <h1 ref={title} tabIndex={-1} className="outline-none">
        {isChange ? m.auth_email_changed_title() : m.auth_confirmed_title({ name: me.name })}
      </h1>
      <p className="wrap-anywhere text-ink-soft">
        {isChange ? (
          <Rich text={m.auth_email_changed({ email: me.email ?? '' })} b={(words) => <b className="font-semibold text-ink">{words}</b>} />
        ) : (
          m.auth_confirmed()
        )}
      </p>
      {!hasPassword && <p className="text-ink-soft">{m.auth_confirmed_no_password()}</p>}
      {hasPassword ? (
        <ButtonLink to="/home" look="solid" size="big">
          {m.go_home()}
        </ButtonLink>
      ) : (
        <ButtonLink to="/settings" look="solid" size="big">
          {m.auth_to_settings()}
        </ButtonLink>
      )}
    </>
  )
}
