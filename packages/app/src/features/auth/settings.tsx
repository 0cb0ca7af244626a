import type { Me } from '@parley/contracts/auth'
import { LogOut } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { EmailChange } from './email-change.tsx'
import { GoogleSection } from './google-section.tsx'
import { KeepSection } from './keep-section.tsx'
import { PasswordChange } from './password-change.tsx'
import { ProfileSection } from './profile-section.tsx'
import { ReadAloudSection } from './read-aloud-section.tsx'
import { Section } from '../../ui/section.tsx'
import { SignOutPanel } from './sign-out-panel.tsx'
import { useSignInOptions } from './use-sign-in-options.ts'
import { useSignInOutcome } from './use-sign-in-outcome.ts'

/** One column. What saves by itself says so beside the field. `found`: what others see of me and how they find me; `notifications`: what I am told of. */
export function Settings({ me, found, notifications }: { me: Me; found: ReactNode; notifications: ReactNode }) {
  const isGuest = me.role === 'GUEST'
  return (
    <div className="max-w-stage">
      <h1 className="mb-5 font-serif text-head font-normal">{m.auth_settings()}</h1>
      <ProfileSection me={me} />
      {found}
      {notifications}
      {isGuest ? <KeepSection me={me} /> : <AccountSections me={me} />}
      <AppearanceSection />
      <ReadAloudSection />
      {!isGuest && <SignOutRow me={me} />}
    </div>
  )
}

function AccountSections({ me }: { me: Me }) {
  const account = trpc.auth.account.useQuery(undefined, { staleTime: 0 })
  const options = useSignInOptions()
  const outcome = useSignInOutcome()
  const utils = trpc.useUtils()
  if (account.data) {
    return (
      <>
        <Section title={m.auth_account()}>
          <EmailChange account={account.data} />
          <PasswordChange account={account.data} />
        </Section>
        <GoogleSection account={account.data} available={options.data?.google ?? false} outcome={outcome} />
        <DevicesSection me={me} devices={account.data.devices} />
      </>
    )
  }
  return (
    <Section title={m.auth_account()}>
      {account.error ? (
        <Failed
          error={account.error}
          words={errorText(account.error)}
          busy={account.isFetching}
          onRetry={() => {
            // Signed out from another device: then this page has somebody else, or nobody, to show.
            if (errorCode(account.error) === 'not-signed-in') void utils.auth.me.invalidate()
            else void account.refetch()
          }}
        />
      ) : (
        <Loading className="grid gap-3">
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-11 w-3/5" />
        </Loading>
      )}
    </Section>
  )
}

function SignOutRow({ me }: { me: Me }) {
  const [leaving, setLeaving] = useState(false)
  return (
    <div className="border-t border-line pt-5">
      <Button onClick={() => setLeaving(true)}>
        <LogOut size={20} strokeWidth={1.75} aria-hidden />
        {m.sign_out()}
      </Button>
      <SignOutPanel me={me} open={leaving} onOpenChange={setLeaving} />
    </div>
  )
}
