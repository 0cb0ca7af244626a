import type { SessionId, UserId } from '@parley/contracts/ids'
import type { Db } from '../db/prisma.ts'
import type { Actor, Deps } from '../deps.ts'
import { endSession } from './end-session.ts'
import { mergeGuest } from './merge-guest.ts'
import { startSession } from './start-session.ts'

/**
 * A visitor has shown that `userId` is theirs: a guest's things go with them, and the session is a new one. `stillHolds` throws when what
 * they have shown does not hold any more; it runs in the session's transaction.
 */
export async function enterAccount(
  deps: Pick<Deps, 'prisma' | 'sql' | 'bus' | 'ids' | 'clock' | 'background'>,
  visitor: Actor | null,
  userId: UserId,
  userAgent: string,
  stillHolds: (db: Db) => Promise<void> = () => Promise.resolve(),
): Promise<SessionId> {
  const sessionId = await deps.prisma.$transaction(async (db) => {
    await stillHolds(db)
    return startSession(deps, db, { userId, userAgent })
  })
  // Only now: nothing of a guest goes to an account that they did not get into.
  if (visitor?.role === 'GUEST' && visitor.userId !== userId) {
    try {
      await mergeGuest(deps, visitor, userId)
    } catch (error) {
      // Nobody is told of this session.
      await endSession(deps, { userId }, sessionId)
      throw error
    }
  }
  // A guest's sessions went with the guest.
  if (visitor && (visitor.role !== 'GUEST' || visitor.userId === userId)) await endSession(deps, visitor, visitor.sessionId)
  return sessionId
}
