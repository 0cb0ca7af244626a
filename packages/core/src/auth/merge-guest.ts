import type { BudgetAccountId, ConversationId, SessionId, UserId } from '@parley/contracts/ids'
import { transaction, type Sql } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { lockConversation } from '../feed/append-event.ts'
import { releaseAllReserves } from '../quota/reserve-tokens.ts'
import { tellBudget } from '../quota/tell-budget.ts'
import { transferBudget } from '../quota/transfer-budget.ts'

/** What happens to each column that points at a person, when a guest becomes part of an account. A test reads the catalogue. */
export const REPOINTED: Record<string, (sql: Sql, guest: UserId, account: UserId) => Promise<unknown>> = {
  'sessions.user_id': (sql, guest) => sql.query('DELETE FROM sessions WHERE user_id = $1', [guest]),
  'mail_links.user_id': (sql, guest) => sql.query('DELETE FROM mail_links WHERE user_id = $1', [guest]),
  'identities.user_id': (sql, guest, account) =>
    sql.query(
      `UPDATE identities i SET user_id = $2 WHERE user_id = $1
         AND NOT EXISTS (SELECT 1 FROM identities o WHERE o.user_id = $2 AND o.provider = i.provider)`,
      [guest, account],
    ),
  'invitations.created_by_id': (sql, guest, account) =>
    sql.query('UPDATE invitations SET created_by_id = $2 WHERE created_by_id = $1', [guest, account]),
  'invitation_seats.user_id': (sql, guest, account) =>
    sql.query(
      `UPDATE invitation_seats s SET user_id = $2 WHERE user_id = $1
         AND NOT EXISTS (SELECT 1 FROM invitation_seats o WHERE o.user_id = $2 AND o.invitation_id = s.invitation_id)`,
      [guest, account],
    ),
  'conversation_members.user_id': (sql, guest, account) =>
    sql.query(
      `UPDATE conversation_members m SET user_id = $2 WHERE user_id = $1
         AND NOT EXISTS (SELECT 1 FROM conversation_members o WHERE o.user_id = $2 AND o.conversation_id = m.conversation_id)`,
      [guest, account],
    ),
  'talks.user_id': (sql, guest, account) => sql.query('UPDATE talks SET user_id = $2 WHERE user_id = $1', [guest, account]),
  'turns.sender_id': (sql, guest, account) => sql.query('UPDATE turns SET sender_id = $2 WHERE sender_id = $1', [guest, account]),
}

/** Tokens that the guest was granted and the account has had: by an invitation where both sit, or for being a guest at all. */
async function grantedBefore(sql: Sql, guest: UserId, account: UserId): Promise<number> {
  const { rows } = await sql.query<{ tokens: number }>(
    `SELECT CASE WHEN EXISTS (SELECT 1 FROM invitation_seats WHERE user_id = $1)
       THEN (SELECT COALESCE(sum(i.budget_tokens), 0) FROM invitations i
             JOIN invitation_seats g ON g.invitation_id = i.id AND g.user_id = $1
             JOIN invitation_seats a ON a.invitation_id = i.id AND a.user_id = $2)
       ELSE (SELECT COALESCE(tokens, 0) FROM role_allowances WHERE role = 'GUEST') END::bigint AS tokens`,
    [guest, account],
  )
  return rows[0]?.tokens ?? 0
}

/**
 * Makes everything of a guest the account's: talks, seats, and what is left of the budget, also while replies stream. The guest is
 * gone afterwards, and with it its sessions; the account's screens elsewhere see the new budget. Once: a second call finds no guest and
 * does nothing.
 */
export async function mergeGuest(
  deps: Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock' | 'background'>,
  guest: Actor,
  account: UserId,
): Promise<void> {
  const merged = await transaction(deps.sql, async (sql) => {
    const { rows: talks } = await sql.query<{ id: ConversationId }>(
      'SELECT conversation_id AS id FROM talks WHERE user_id = $1 ORDER BY 1',
      [guest.userId],
    )
    for (const { id } of talks) await lockConversation(sql, id)
    const { rows: people } = await sql.query<{ id: UserId; budgetAccountId: BudgetAccountId }>(
      `SELECT id, budget_account_id AS "budgetAccountId" FROM users WHERE id IN ($1, $2) ORDER BY id FOR UPDATE`,
      [guest.userId, account],
    )
    const from = people.find((person) => person.id === guest.userId)
    const to = people.find((person) => person.id === account)
    if (!from || !to) return null
    // What is only kept for later is not needed by a call: it must not carry over what is kept back. The next turn keeps anew.
    await releaseAllReserves(deps, sql, from.budgetAccountId)
    const { rows: sessions } = await sql.query<{ id: SessionId }>('SELECT id FROM sessions WHERE user_id = $1', [guest.userId])
    await transferBudget(deps, sql, from.budgetAccountId, to.budgetAccountId, await grantedBefore(sql, guest.userId, account))
    for (const repoint of Object.values(REPOINTED)) await repoint(sql, guest.userId, account)
    // What could not be moved was there twice.
    await sql.query('DELETE FROM conversation_members WHERE user_id = $1', [guest.userId])
    await sql.query('DELETE FROM users WHERE id = $1', [guest.userId])
    return { sessions, to }
  })
  if (!merged) return
  const { sessions, to } = merged
  for (const { id } of sessions) deps.bus.live(`user:${guest.userId}`, { type: 'session-ended', sessionId: id })
  deps.background('tell of the budget', tellBudget(deps, { userId: account, budgetAccountId: to.budgetAccountId }))
}
