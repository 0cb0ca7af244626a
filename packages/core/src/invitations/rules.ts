import { GROUP_MAX_MEMBERS } from '@parley/contracts/chat'
import type { InvitationView } from '@parley/contracts/invitations'

export interface InvitationFigures {
  expiresAt: Date
  revokedAt: Date | null
  seatsTaken: number
  maxGuests: number
}

/** Whether somebody may take a seat, or `seated` already, may come back. */
export function invitationState(invitation: InvitationFigures, seated: boolean, now: number): Exclude<InvitationView['state'], 'unknown'> {
  if (invitation.revokedAt) return 'revoked'
  if (invitation.expiresAt.getTime() <= now) return 'expired'
  if (!seated && invitation.seatsTaken >= invitation.maxGuests) return 'full'
  return 'open'
}

/** Whether the group that an invitation leads into has no room for the visitor. */
export function isChatFull(chat: { memberCount: number; isMember: boolean } | null): boolean {
  return chat !== null && !chat.isMember && chat.memberCount >= GROUP_MAX_MEMBERS
}
