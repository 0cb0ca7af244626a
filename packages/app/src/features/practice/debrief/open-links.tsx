import type { ConversationId } from '@parley/contracts/ids'
import { announce } from '../../../lib/announcer.tsx'
import { errorText } from '../../../lib/error-words.ts'
import { formatDayAndTime } from '../../../lib/i18n.ts'
import { trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { Notice } from '../../../ui/notice.tsx'

export interface OpenLinksProps {
  conversationId: ConversationId
  onClosed: (id: string) => void
}

/** The links by which this debrief can be read now. Nothing while there are none. */
export function OpenLinks({ conversationId, onClosed }: OpenLinksProps) {
  const utils = trpc.useUtils()
  const shares = trpc.practice.shares.useQuery({ conversationId })
  const unshare = trpc.practice.unshare.useMutation({
    onSuccess: async (_result, { id }) => {
      onClosed(id)
      announce(m.debrief_link_closed())
      await utils.practice.shares.invalidate({ conversationId })
    },
  })
  if (shares.error)
    return <Failed error={shares.error} words={errorText(shares.error)} busy={shares.isFetching} onRetry={() => void shares.refetch()} />
  if (!shares.data || shares.data.length === 0) return null
  return (
    <section className="border-t border-line pt-4">
      <h3 className="text-ui font-semibold">{m.debrief_links()}</h3>
      <ul>
        {shares.data.map(({ id, expiresAt }) => {
          const until = m.debrief_link_until({ time: formatDayAndTime(expiresAt) })
          return (
            <li key={id} className="flex min-h-12 items-center justify-between gap-3 text-ui">
              <span className="min-w-0 text-ink-soft tabular-nums">{until}</span>
              <Button
                look="bare"
                size="small"
                className="-me-3 flex-none"
                aria-label={`${m.debrief_close_link()}: ${until}`}
                busy={unshare.isPending && unshare.variables.id === id}
                onClick={() => unshare.mutate({ conversationId, id })}
              >
                {m.debrief_close_link()}
              </Button>
            </li>
          )
        })}
      </ul>
      {unshare.error && (
        <Notice tone="danger" role="alert">
          {errorText(unshare.error)}
        </Notice>
      )}
    </section>
  )
}
