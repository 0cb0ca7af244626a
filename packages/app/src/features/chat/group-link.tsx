import type { ConversationId } from '@parley/contracts/ids'
import { Link2 } from 'lucide-react'
import { errorText } from '../../lib/error-words.ts'
import { formatDay } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { LinkToCopy } from '../../ui/link-to-copy.tsx'

/** Whoever has it may join. It is seen this once. */
export function GroupLink({ conversationId }: { conversationId: ConversationId }) {
  const create = trpc.chat.createLink.useMutation()
  const revoke = trpc.chat.revokeLinks.useMutation({ onSuccess: () => create.reset() })
  const error = create.error ?? revoke.error
  return (
    <section className="grid gap-3">
      <h3 className="text-ui font-semibold">{m.chat_link_title()}</h3>
      <p className="text-ui text-ink-soft">
        {create.data ? m.chat_link_until({ day: formatDay(create.data.expiresAt) }) : m.chat_link_text()}
      </p>
      {create.data && <LinkToCopy url={create.data.url} />}
      {error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {!create.data && (
          <Button
            busy={create.isPending}
            onClick={() => {
              revoke.reset()
              create.mutate({ conversationId })
            }}
          >
            <Link2 size={20} strokeWidth={1.75} aria-hidden />
            {m.chat_link_make()}
          </Button>
        )}
        <Button look="bare" busy={revoke.isPending} onClick={() => revoke.mutate({ conversationId })}>
          {revoke.isSuccess ? m.chat_link_ended() : m.chat_link_end()}
        </Button>
      </div>
    </section>
  )
}
