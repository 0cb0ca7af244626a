import type { practiceList, TalkPage } from '@parley/contracts/talks'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { findTalkPage } from './talk-list-store.ts'

/** My talks, newest first, a page at a time. */
export function listTalks(deps: Pick<Deps, 'sql'>, actor: Actor, { search, before }: z.infer<typeof practiceList>): Promise<TalkPage> {
  return findTalkPage(deps.sql, { userId: actor.userId, reader: actor.readingLanguage, search, before: before ?? null })
}
