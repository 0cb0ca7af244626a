import type { InboxItem } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { type RefObject, useEffect } from 'react'
import { client } from '../../../lib/trpc.ts'
import { isForeign, WantedPreviews } from './wanted-previews.ts'

const previews = new WantedPreviews((conversationIds) => client.chat.wantPreviews.mutate({ conversationIds }))

export interface RowReader {
  me: UserId
  /** What they read where they have chosen nothing else. */
  reads: Language
  /** Whom they have blocked. */
  blocked: ReadonlySet<UserId>
}

/** Has what a row of the inbox says brought into what its reader reads, while the row is on screen. */
export function useOwnWords(row: RefObject<HTMLElement | null>, item: InboxItem, reader: RowReader): void {
  const { me, reads, blocked } = reader
  useEffect(() => {
    const element = row.current
    if (!element || !isForeign(item, { me, reads, blocked })) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && previews.want(item, reads),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [row, item, me, reads, blocked])
}
