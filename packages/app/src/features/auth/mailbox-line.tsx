import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { useSignInOptions } from './use-sign-in-options.ts'

/** Where mail is only simulated, it says so and where to read it. */
export function MailboxLine() {
  const url = useSignInOptions().data?.mailboxUrl
  if (!url) return null
  return (
    <p className="text-caption text-ink-faint">
      <Rich
        text={m.auth_mailbox()}
        link={(words) => (
          <a href={url} target="_blank" rel="noreferrer" className="link text-ink">
            {words}
          </a>
        )}
      />
    </p>
  )
}
