import type { BudgetAccountId, SessionId, UserId } from '@parley/contracts/ids'
import { transaction, type Sql } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { releaseAllReserves } from '../quota/reserve-tokens.ts'
import { tellBudget } from '../quota/tell-budget.ts'
import { transferBudget } from '../quota/transfer-budget.ts'
import { lockChats, mergeChats } from './merge-chats.ts'
import { keepBlocks, REPOINTED } from './repointed.ts'

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
 * Makes everything of a guest the account's: talks, chats, seats, and what is left of the budget, also while replies stream. The guest is
 * gone afterwards, and with it its sessions; the account's screens elsewhere see the new budget. Once: a second call finds no guest and
 * does nothing.
 */
export async function mergeGuest(
  deps: Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock' | 'background'>,
  guest: Actor,
  account: UserId,
): Promise<void> {
  const merged = await transaction(deps.sql, async (sql) => {
    await lockChats(sql, guest.userId, account)
    const { rows: people } = await sql.query<{ id: UserId; budgetAccountId: BudgetAccountId }>(
      `SELECT id, budget_account_id AS "budgetAccountId" FROM users WHERE id IN ($1, $2) ORDER BY id FOR UPDATE`,
      [guest.userId, account],
    )
    const from = people.find((person) => person.id === guest.userId)
    const to = people.find((person) => person.id === account)
    if (!from || !to) return null
    const feeds = await mergeChats(sql, guest.userId, account, deps.clock.now())
    // What is only kept for later is not needed by a call: it must not carry over what is kept back. The next turn keeps anew.
    await releaseAllReserves(deps, sql, from.budgetAccountId)
    const { rows: sessions } = await sql.query<{ id: SessionId }>('SELECT id FROM sessions WHERE user_id = $1', [guest.userId])
    await transferBudget(deps, sql, from.budgetAccountId, to.budgetAccountId, await grantedBefore(sql, guest.userId, account))
    for (const repoint of Object.values(REPOINTED)) await repoint(sql, guest.userId, account)
    // What could not be moved was there twice.
    await sql.query('DELETE FROM conversation_members WHERE user_id = $1', [guest.userId])
    await sql.query('DELETE FROM users WHERE id = $1', [guest.userId])
    await keepBlocks(sql, account)
    return { sessions, to, feeds }
  })
  if (!merged) return
  const { sessions, to, feeds } = merged
  for (const { id } of sessions) deps.bus.live(`user:${guest.userId}`, { type: 'session-ended', sessionId: id })
  for (const feed of new Set(feeds)) deps.bus.wake(feed)
  deps.background('tell of the budget', tellBudget(deps, { userId: account, budgetAccountId: to.budgetAccountId }))
}
