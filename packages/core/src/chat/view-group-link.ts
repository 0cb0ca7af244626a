import { GROUP_MAX_MEMBERS } from '@parley/contracts/chat'
import type { GroupLinkView } from '@parley/contracts/chat-input'
import { hashSecret } from '../auth/secret.ts'
import type { Actor, Deps } from '../deps.ts'
import { findGroupLink } from './group-store.ts'

/** What a link to a group shows, also to whoever has no session. */
export async function viewGroupLink(deps: Pick<Deps, 'sql' | 'clock'>, actor: Actor | null, token: string): Promise<GroupLinkView> {
  const link = await findGroupLink(deps.sql, hashSecret(token), actor?.userId ?? null, deps.clock.now())
  if (!link) return { state: 'unknown' }
  const { title, pictureId, memberCount, isMember, isOpen, isBarred } = link
  if (!isOpen && !isMember) return { state: 'expired' }
  if (isBarred && !isMember) return { state: 'removed' }
  if (memberCount >= GROUP_MAX_MEMBERS && !isMember) return { state: 'full' }
  return { state: 'open', title: title ?? '', pictureId, memberCount, isMember }
}
