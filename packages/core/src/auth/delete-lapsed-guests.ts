import type { ConversationId, UserId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { leaveChats } from './leave-chats.ts'

/** How long after their last invitation's end a guest is kept, ms. */
export const GUEST_KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** How many one run deletes: the next goes on. */
const BATCH = 200

/**
 * Deletes guests whose last session ended 30 days ago and whose invitations have all ended as long: their talks go with them, what they
 * said to others stays with those, without a name; what was spent stays in the sums. @returns how many.
 */
export async function deleteLapsedGuests(deps: Pick<Deps, 'prisma' | 'sql' | 'bus' | 'clock'>): Promise<number> {
  const before = new Date(deps.clock.now() - GUEST_KEPT_MS)
  const guests = await deps.prisma.user.findMany({
    where: {
      role: 'GUEST',
      createdAt: { lt: before },
      seats: { every: { invitation: { expiresAt: { lt: before } } } },
      sessions: { every: { expiresAt: { lt: before } } },
      identities: { none: {} },
    },
    select: { id: true },
    take: BATCH,
  })
  const ids = guests.map((guest) => guest.id as UserId)
  if (ids.length === 0) return 0
  const feeds = await transaction(deps.sql, async (sql): Promise<ConversationId[]> => {
    const changed = await leaveChats(sql, ids, deps.clock.now())
    await sql.query('DELETE FROM conversations c USING talks t WHERE t.conversation_id = c.id AND t.user_id = ANY($1::uuid[])', [ids])
    await sql.query('DELETE FROM conversation_members WHERE user_id = ANY($1::uuid[])', [ids])
    await sql.query('DELETE FROM users WHERE id = ANY($1::uuid[])', [ids])
    return changed
  })
  for (const feed of feeds) deps.bus.wake(feed)
  return ids.length
}
