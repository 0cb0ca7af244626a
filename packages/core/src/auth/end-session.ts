import type { Actor, Deps } from '../deps.ts'

/** Ends this session everywhere: its cookie is dead, and its open sockets are told to close. */
export async function endSession(deps: Pick<Deps, 'prisma' | 'bus' | 'clock'>, actor: Actor): Promise<void> {
  await deps.prisma.session.updateMany({ where: { id: actor.sessionId, revokedAt: null }, data: { revokedAt: new Date(deps.clock.now()) } })
  deps.bus.live(`user:${actor.userId}`, { type: 'session-ended', sessionId: actor.sessionId })
}
