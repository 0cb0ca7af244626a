import type { Registration, Role } from '@parley/contracts/auth'

/** A session ends seven days after it began, a guest's with its invitation. */
export const SESSION_MS = 7 * 24 * 60 * 60 * 1000

/** How long a mail's link works, ms. */
export const LINK_MS = { VERIFY: 24 * 60 * 60 * 1000, CHANGE: 24 * 60 * 60 * 1000, RESET: 60 * 60 * 1000 } as const

/** How an operator lets people in, and who becomes admin by a proven address. */
export interface AccountPolicy {
  registration: Registration
  /** Lower case. */
  adminEmails: readonly string[]
}

/** Whether this visitor may make an account here. A guest was invited. */
export function mayRegister(registration: Registration, visitor: { role: Role } | null): boolean {
  return registration === 'open' || (registration === 'invite' && visitor !== null)
}

/** The role of somebody whose address was just proven. Nobody loses a role by it. */
export function roleWhenVerified(role: Role, email: string, { adminEmails }: AccountPolicy): Role {
  if (adminEmails.includes(email)) return 'ADMIN'
  return role === 'GUEST' ? 'USER' : role
}
