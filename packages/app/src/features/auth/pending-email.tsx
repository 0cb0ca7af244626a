import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/notice.tsx'
import { MailboxLine } from './mailbox-line.tsx'

/** An address that its mail has not confirmed yet. The place is there before it is, so that it is heard when it comes. */
export function PendingEmail({ email }: { email: string | null }) {
  return (
    <div role="status" className="empty:hidden">
      {email !== null && (
        <Notice>
          <p>
            <Rich text={m.auth_email_pending({ email })} b={(words) => <b className="font-semibold">{words}</b>} />
          </p>
          <MailboxLine />
        </Notice>
      )}
    </div>
  )
}
