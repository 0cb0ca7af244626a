import type { AccountView, SignInOutcome } from '@parley/contracts/auth'
import { errorCodeText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { Rich } from '../../lib/rich.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FormError } from './form-error.tsx'
import { googleUrl } from './next-path.ts'
import { Section } from '../../ui/section.tsx'

export interface GoogleSectionProps {
  account: AccountView
  /** Google is set up here. */
  available: boolean
  /** How linking it went a moment ago. */
  outcome: SignInOutcome | null
}

export function GoogleSection({ account: { google, hasPassword }, available, outcome }: GoogleSectionProps) {
  const utils = trpc.useUtils()
  const unlink = trpc.auth.unlinkGoogle.useMutation({ onSettled: () => utils.auth.account.invalidate() })
  if (!available && !google) return null
  const isOnlyWay = google !== null && (!hasPassword || (unlink.error !== null && errorCode(unlink.error) === 'conflict'))
  return (
    <Section title="Google">
      {outcome && !unlink.isSuccess && <Notice role="status">{outcomeText(outcome)}</Notice>}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="min-w-0 grow basis-72 text-ui wrap-anywhere">
          {google ? (
            <Rich text={m.auth_google_as({ email: google.email })} b={(words) => <b className="font-semibold">{words}</b>} />
          ) : (
            <span className="text-ink-soft">{m.auth_google_none()}</span>
          )}
        </p>
        {google ? (
          <Button
            busy={unlink.isPending}
            disabled={isOnlyWay}
            aria-describedby={isOnlyWay ? 'only-way' : undefined}
            onClick={() => unlink.mutate()}
          >
            {m.auth_google_unlink()}
          </Button>
        ) : (
          <a href={googleUrl('/settings', { link: true })} className="btn btn-quiet">
            {m.auth_google_link()}
          </a>
        )}
      </div>
      {isOnlyWay && (
        <p id="only-way" role="status" className="text-caption text-ink-faint">
          {m.auth_google_only()}
        </p>
      )}
      <FormError error={unlink.error} except={['conflict']} />
    </Section>
  )
}

function outcomeText(outcome: SignInOutcome): string {
  if (outcome === 'ok') return m.auth_outcome_linked()
  if (outcome === 'cancelled') return m.auth_outcome_cancelled()
  if (outcome === 'failed') return m.auth_outcome_link_failed()
  return errorCodeText(outcome)
}
