import type { InboxList as ListName } from '@parley/contracts/apply-inbox-frame'
import type { ConversationId } from '@parley/contracts/ids'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { InboxRow } from './inbox-row.tsx'
import { InboxWaiting } from './inbox-waiting.tsx'
import type { RowReader } from './translation/use-own-words.ts'
import { useInbox } from './use-inbox.ts'

export interface InboxListProps extends RowReader {
  list: ListName
  current: ConversationId | null
  label: string
  /** Stands there when it has no rows. */
  empty: ReactNode
}

export function InboxList({ list, me, reads, blocked, current, label, empty }: InboxListProps) {
  const inbox = useInbox(list)
  if (inbox.error) return <Failed error={inbox.error} busy={inbox.isFetching} onRetry={() => void inbox.refetch()} />
  if (!inbox.items) return <InboxWaiting />
  if (inbox.items.length === 0) return empty
  return (
    <>
      <ul aria-label={label} className="inbox-rows">
        {inbox.items.map((item) => (
          <InboxRow
            key={item.conversationId}
            item={item}
            me={me}
            reads={reads}
            blocked={blocked}
            isCurrent={item.conversationId === current}
          />
        ))}
      </ul>
      {inbox.moreError ? <Failed error={inbox.moreError} busy={inbox.isFetchingMore} onRetry={() => inbox.fetchMore?.()} /> : null}
      {inbox.fetchMore && !inbox.moreError && (
        <Button look="bare" size="small" busy={inbox.isFetchingMore} onClick={inbox.fetchMore} className="mx-auto mt-2">
          {m.chat_more_chats()}
        </Button>
      )}
    </>
  )
}
