import type { peopleViewLink, PersonLinkView } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { findLink } from './link-store.ts'
import { linkState } from './rules.ts'

/** What a link to somebody shows to whoever holds it. Takes nothing. Between two of whom one has blocked the other, there is none. */
export async function viewPersonLink(
  deps: Pick<Deps, 'sql' | 'clock'>,
  visitor: Actor | null,
  { token }: z.infer<typeof peopleViewLink>,
): Promise<PersonLinkView> {
  const link = await findLink(deps.sql, token, visitor?.userId ?? null)
  if (!link || link.isBlocked) return { state: 'unknown' }
  const state = linkState(link, deps.clock.now())
  if (state !== 'open') return { state }
  return { state, person: link.owner, readingLanguage: link.readingLanguage, isMe: link.owner.id === visitor?.userId }
}
