import type { MemberRole } from './chat.ts'

/** What a role may do in a group. `remove` and `erase` only reach those below, see `outranks`. */
export const GROUP_ACTS = ['rename', 'picture', 'add', 'link', 'remove', 'erase', 'promote', 'transfer'] as const
export type GroupAct = (typeof GROUP_ACTS)[number]

const MAY: Record<GroupAct, readonly MemberRole[]> = {
  rename: ['owner', 'admin'],
  picture: ['owner', 'admin'],
  add: ['owner', 'admin'],
  link: ['owner', 'admin'],
  remove: ['owner', 'admin'],
  erase: ['owner', 'admin'],
  promote: ['owner'],
  transfer: ['owner'],
}

export function may(role: MemberRole, act: GroupAct): boolean {
  return MAY[act].includes(role)
}

const RANK: Record<MemberRole, number> = { owner: 2, admin: 1, member: 0 }

export function outranks(role: MemberRole, other: MemberRole): boolean {
  return RANK[role] > RANK[other]
}
