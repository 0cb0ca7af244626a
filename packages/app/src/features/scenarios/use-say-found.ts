import { useEffect } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import type { Talks } from './use-talks.ts'

/** Tells a screen reader how many a search has found. */
export function useSayFound(search: string, { list, isSearching, fetchMore }: Talks): void {
  const found = search === '' || isSearching ? undefined : list?.length
  const hasMore = fetchMore !== undefined
  useEffect(() => {
    if (found === undefined) return
    if (found === 0) announce(m.talks_none_found_line({ search }))
    else announce(m.talks_found({ count: found, talks: hasMore ? `${formatNumber(found)}+` : formatNumber(found) }))
  }, [search, found, hasMore])
}
