import type { RoleAllowance } from '@parley/contracts/quota'
import { m } from '../../paraglide/messages.js'

export type Role = RoleAllowance['role']

/** From the least trusted on. */
export const ROLES = ['GUEST', 'USER', 'POWER_USER', 'ADMIN'] as const satisfies readonly Role[]

const WORDS = {
  GUEST: () => [m.admin_role_guest(), m.admin_role_guest_hint()],
  USER: () => [m.admin_role_user(), m.admin_role_user_hint()],
  POWER_USER: () => [m.admin_role_power(), m.admin_role_power_hint()],
  ADMIN: () => [m.admin_role_admin(), m.admin_role_admin_hint()],
} satisfies Record<Role, () => [name: string, hint: string]>

/** What people who have it are called, and who they are. */
export function roleWords(role: Role): [name: string, hint: string] {
  return WORDS[role]()
}
