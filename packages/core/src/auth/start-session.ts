import type { SessionId, UserId } from '@parley/contracts/ids'
import type { Db } from '../db/prisma.ts'
import type { Deps } from '../deps.ts'
import { SESSION_MS } from './rules.ts'

/** A browser's name for the list of devices, as it sent it, cut to what a row needs. */
const USER_AGENT_MAX = 200

export interface SessionStart {
  userId: UserId
  userAgent: string
  /** Epoch ms; default: seven days from now. */
  expiresAt?: number
}

/** Every change of privilege starts a new session: an id that was known before is worth nothing after. */
export async function startSession(
  deps: Pick<Deps, 'ids' | 'clock'>,
  db: Db,
  { userId, userAgent, expiresAt }: SessionStart,
): Promise<SessionId> {
  const id = deps.ids.next()
  const now = deps.clock.now()
  await db.session.create({
    data: {
      id,
      userId,
      userAgent: userAgent.slice(0, USER_AGENT_MAX),
      createdAt: new Date(now),
      lastSeenAt: new Date(now),
      expiresAt: new Date(expiresAt ?? now + SESSION_MS),
    },
  })
  return id as SessionId
}
