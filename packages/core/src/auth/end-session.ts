import type { SessionId, UserId } from '@parley/contracts/ids'
import type { Db } from '../db/prisma.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { voidMailLinks } from './mail-links.ts'

type EndDeps = Pick<Deps, 'prisma' | 'bus' | 'clock'>

/** Ends one session of somebody everywhere: its cookie is dead, and its open sockets are told to close. @throws `not-found` */
export async function endSession(deps: EndDeps, actor: Pick<Actor, 'userId'>, sessionId: SessionId): Promise<void> {
  const { count } = await deps.prisma.session.updateMany({
    where: { id: sessionId, userId: actor.userId, revokedAt: null },
    data: { revokedAt: new Date(deps.clock.now()) },
  })
  if (count === 0) throw new AppError('not-found', 'session')
  deps.bus.live(`user:${actor.userId}`, { type: 'session-ended', sessionId })
}

/**
 * Ends all sessions of somebody, and the mail links that were asked for in them, together with `change`: all of it happens, or
 * nothing. Sockets are told afterwards.
 */
export async function endSessions<T extends { userId: UserId }>(deps: EndDeps, change: (db: Db) => Promise<T>): Promise<T> {
  const { whose, ended } = await deps.prisma.$transaction(async (db) => {
    const changed = await change(db)
    await voidMailLinks(db, changed.userId)
    const sessions = await db.session.updateManyAndReturn({
      where: { userId: changed.userId, revokedAt: null },
      data: { revokedAt: new Date(deps.clock.now()) },
      select: { id: true },
    })
    return { whose: changed, ended: sessions }
  })
  for (const { id } of ended) deps.bus.live(`user:${whose.userId}`, { type: 'session-ended', sessionId: id as SessionId })
  return whose
}
