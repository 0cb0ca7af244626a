import type { SessionId, UserId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'

type EndDeps = Pick<Deps, 'prisma' | 'bus' | 'clock'>

/** Ends one session of somebody everywhere: its cookie is dead, and its open sockets are told to close. */
export async function endSession(deps: EndDeps, actor: Pick<Actor, 'userId'>, sessionId: SessionId): Promise<void> {
  const { count } = await deps.prisma.session.updateMany({
    where: { id: sessionId, userId: actor.userId, revokedAt: null },
    data: { revokedAt: new Date(deps.clock.now()) },
  })
  if (count === 0) throw new AppError('not-found', 'session')
  deps.bus.live(`user:${actor.userId}`, { type: 'session-ended', sessionId })
}

/** Ends all sessions of somebody, or all but one. */
export async function endSessions(deps: EndDeps, userId: UserId, { except }: { except?: SessionId } = {}): Promise<void> {
  const ended = await deps.prisma.session.updateManyAndReturn({
    where: { userId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: new Date(deps.clock.now()) },
    select: { id: true },
  })
  for (const { id } of ended) deps.bus.live(`user:${userId}`, { type: 'session-ended', sessionId: id as SessionId })
}
