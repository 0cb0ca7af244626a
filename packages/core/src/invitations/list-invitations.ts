import type { InvitationSummary } from '@parley/contracts/invitations'
import type { Actor, Deps } from '../deps.ts'
import { requireAdmin } from '../quota/require-admin.ts'
import { invitationState } from './rules.ts'
import { listInvitationRows } from './store.ts'

/** All invitations with their use and cost, newest first. Never what was said. @throws `not-found`, for anybody but admins. */
export async function listInvitations(deps: Pick<Deps, 'sql' | 'clock'>, actor: Actor): Promise<InvitationSummary[]> {
  requireAdmin(actor)
  const now = deps.clock.now()
  return (await listInvitationRows(deps.sql, actor.readingLanguage)).map(({ revokedAt, ...row }) => ({
    ...row,
    state: invitationState({ ...row, revokedAt }, false, now),
    createdAt: row.createdAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
  }))
}
