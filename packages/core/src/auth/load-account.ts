import type { AccountView } from '@parley/contracts/auth'
import type { SessionId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'

export async function loadAccount(deps: Pick<Deps, 'prisma' | 'clock'>, actor: Actor): Promise<AccountView> {
  const now = new Date(deps.clock.now())
  const user = await deps.prisma.user.findUniqueOrThrow({
    where: { id: actor.userId },
    include: {
      identities: { where: { provider: 'google' } },
      mailLinks: {
        where: { usedAt: null, expiresAt: { gt: now }, purpose: { in: ['VERIFY', 'CHANGE'] } },
        orderBy: { createdAt: 'desc' },
        take: 1,
      },
      sessions: { where: { revokedAt: null, expiresAt: { gt: now } }, orderBy: { lastSeenAt: 'desc' } },
    },
  })
  const [google] = user.identities
  return {
    email: user.email,
    pendingEmail: user.mailLinks[0]?.email ?? null,
    hasPassword: user.passwordHash !== null,
    google: google ? { email: google.email } : null,
    devices: user.sessions.map((session) => ({
      sessionId: session.id as SessionId,
      userAgent: session.userAgent,
      createdAt: session.createdAt.getTime(),
      lastSeenAt: session.lastSeenAt.getTime(),
      isThis: session.id === actor.sessionId,
    })),
  }
}
