import type { UserId } from '@parley/contracts/ids'
import { PERSON_LINK_DAYS, type PersonLinkCreated } from '@parley/contracts/people'
import { type Sql, transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { revokeLinks, saveLink } from './link-store.ts'
import { lockPeople } from './store.ts'

const LINK_MS = PERSON_LINK_DAYS * 24 * 60 * 60 * 1000

type LinkDeps = Pick<Deps, 'ids' | 'clock' | 'publicUrl'>

/** A new link to its owner. Those before it go on. */
export async function issueLink(deps: LinkDeps, sql: Sql, ownerId: UserId): Promise<PersonLinkCreated> {
  const createdAt = deps.clock.now()
  const link = { secret: deps.ids.secret(), ownerId, createdAt, expiresAt: createdAt + LINK_MS }
  await saveLink(sql, link)
  return { url: `${deps.publicUrl}/meet/${link.secret}`, expiresAt: link.expiresAt }
}

/** A link that makes whoever opens it my contact, and me theirs. Those before it end. */
export async function createPersonLink(deps: LinkDeps & Pick<Deps, 'sql'>, actor: Actor): Promise<PersonLinkCreated> {
  return transaction(deps.sql, async (sql) => {
    // Of two that are made at once, one stays.
    await lockPeople(sql, actor.userId, actor.userId)
    await revokeLinks(sql, actor.userId, deps.clock.now())
    return issueLink(deps, sql, actor.userId)
  })
}
