import type { Deps } from '../deps.ts'

/** How long after their last invitation's end a guest is kept, ms. */
export const GUEST_KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** How many one run deletes: the next goes on. */
const BATCH = 200

/**
 * Deletes guests whose last session ended 30 days ago and whose invitations have all ended as long: their talks and everything
 * said go with them; what was spent stays in the sums. @returns how many.
 */
export async function deleteLapsedGuests(deps: Pick<Deps, 'prisma' | 'clock'>): Promise<number> {
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
  const ids = guests.map((guest) => guest.id)
  if (ids.length === 0) return 0
  await deps.prisma.$transaction([
    deps.prisma.conversation.deleteMany({ where: { kind: 'PRACTICE', talk: { userId: { in: ids } } } }),
    deps.prisma.conversationMember.deleteMany({ where: { userId: { in: ids } } }),
    deps.prisma.user.deleteMany({ where: { id: { in: ids } } }),
  ])
  return ids.length
}
