import type { Role } from '@parley/contracts/auth'
import type { AttachmentId, UserId } from '@parley/contracts/ids'
import type { PersonLinkView, PersonView } from '@parley/contracts/people'

/** Handles that nobody may have: they would speak for Parley, or for everybody. */
const RESERVED = new Set([
  'admin',
  'administrator',
  'all',
  'everyone',
  'here',
  'help',
  'moderator',
  'official',
  'parley',
  'support',
  'system',
])

export function isReserved(handle: string): boolean {
  return RESERVED.has(handle)
}

/** A guest has proven nothing, so the directory and other people's mail are not theirs to try. */
export function mayLookUp(role: Role): boolean {
  return role !== 'GUEST'
}

/** Somebody as one person may know them. */
export interface Standing {
  isMe: boolean
  /** A contact either way, in a conversation with me now, or asking to be my contact. */
  isSeen: boolean
  /** Their handle is there for all to find. */
  isFindable: boolean
  /** We have once been in one conversation. */
  hasMet: boolean
  haveBlocked: boolean
  isBlockedBy: boolean
}

/** Whether somebody may become my contact. Whoever has blocked me is not there. */
export function placeContact(standing: Standing, role: Role): 'added' | 'me' | 'blocked' | 'not-found' {
  if (standing.isMe) return 'me'
  if (standing.isBlockedBy) return 'not-found'
  if (!standing.isSeen && !(standing.isFindable && mayLookUp(role))) return standing.haveBlocked ? 'blocked' : 'not-found'
  return standing.haveBlocked ? 'blocked' : 'added'
}

/** Whether I may block or report somebody: also one who has left, since what they did has not. */
export function mayTurnAway({ isSeen, isFindable, hasMet, haveBlocked }: Standing): boolean {
  return isSeen || isFindable || hasMet || haveBlocked
}

/** What stands between somebody who asks by mail and whoever has the address. */
export interface Asking {
  isMe: boolean
  isBlocked: boolean
  areContacts: boolean
  haveTheyAsked: boolean
}

/** What comes of asking. Whoever asks is told of none of it. */
export function askOutcome({ isMe, isBlocked, areContacts, haveTheyAsked }: Asking): 'nothing' | 'befriended' | 'asked' {
  if (isMe || isBlocked || areContacts) return 'nothing'
  return haveTheyAsked ? 'befriended' : 'asked'
}

export function linkState(link: { expiresAt: Date; revokedAt: Date | null }, now: number): Exclude<PersonLinkView['state'], 'unknown'> {
  return link.revokedAt || link.expiresAt.getTime() <= now ? 'expired' : 'open'
}

export function toPerson({ id, name, avatarId }: { id: string; name: string; avatarId: string | null }): PersonView {
  return { id: id as UserId, name, avatarId: avatarId as AttachmentId | null }
}
