import { GROUP_LINK_DAYS, type GroupLinkCreated } from '@parley/contracts/chat-input'
import type { ConversationId } from '@parley/contracts/ids'
import { hashSecret } from '../auth/secret.ts'
import type { Actor, Deps } from '../deps.ts'
import { loadOwnChat } from './place-store.ts'
import { requireAct } from './change-chat.ts'
import { insertGroupLink } from './group-store.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A link that lets whoever holds it into a group. @throws `not-allowed`; `not-found`. */
export async function createGroupLink(
  deps: Pick<Deps, 'sql' | 'ids' | 'clock' | 'publicUrl'>,
  actor: Actor,
  conversationId: ConversationId,
): Promise<GroupLinkCreated> {
  requireAct(await loadOwnChat(deps.sql, actor.userId, conversationId), 'link')
  const secret = deps.ids.secret()
  const now = deps.clock.now()
  const expiresAt = now + GROUP_LINK_DAYS * DAY_MS
  await insertGroupLink(deps.sql, { tokenHash: hashSecret(secret), conversationId, createdById: actor.userId, now, expiresAt })
  return { url: `${deps.publicUrl}/join/${secret}`, expiresAt }
}
