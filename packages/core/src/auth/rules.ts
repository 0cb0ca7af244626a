/** A session ends seven days after it began, a guest's with its invitation. */
export const SESSION_MS = 7 * 24 * 60 * 60 * 1000

/** Tokens of somebody who opens no invitation: an admin is unlimited, but metered. */
export const ADMIN_GRANT = null

export function isSessionOpen(session: { expiresAt: Date; revokedAt: Date | null }, now: number): boolean {
  return session.revokedAt === null && session.expiresAt.getTime() > now
}
