import type { OwnInvitation } from '@parley/contracts/invitations'
import type { Actor, Deps } from '../deps.ts'
import { findSeat } from './store.ts'

/** At whose invitation somebody sits; `null` for who came by themselves. */
export async function findOwnInvitation(deps: Pick<Deps, 'sql'>, actor: Actor): Promise<OwnInvitation | null> {
  const seat = await findSeat(deps.sql, actor.userId)
  return seat && { inviterName: seat.inviterName, askedAt: seat.askedAt?.getTime() ?? null }
}
