import type { Deps } from '../deps.ts'
import { NOTICE_PACE, type NotifyDeps, notifyMember } from './notify-member.ts'
import { isQuiet } from './rules.ts'
import { claimUnread, listSubscribers } from './store.ts'

/** What waited longer, through a night for instance, is no news, ms. */
const STALE_MS = 12 * 60 * 60 * 1000
/** After so long with a screen in sight they have been told, ms: longer than a dead line goes unnoticed. */
const SHOWN_MS = 60_000
/** Conversations that one look takes. */
const CLAIMS_MAX = 200

/**
 * Tells people of what was written to them while they see no screen of theirs, each message once, whichever server looks. Whoever wants quiet
 * is told when it is over.
 */
export async function notifyMessages(deps: NotifyDeps & Pick<Deps, 'background'>, pace = NOTICE_PACE): Promise<void> {
  const now = deps.clock.now()
  const subscribers = await listSubscribers(deps.sql, now)
  const after = now - STALE_MS
  const here = subscribers.filter(({ userId }) => deps.presence.isWatching(userId) === true)
  await claimUnread(deps.sql, here, { after, before: now - SHOWN_MS, now, limit: CLAIMS_MAX })
  const away = subscribers.filter((person) => deps.presence.isWatching(person.userId) === false && !isQuiet(person, now))
  const claims = await claimUnread(deps.sql, away, { after, before: now, now, limit: CLAIMS_MAX })
  for (const claim of claims) if (!claim.isMuted) deps.background('notify', notifyMember(deps, claim, pace))
}
