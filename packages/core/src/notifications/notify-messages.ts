import type { Deps } from '../deps.ts'
import { NOTICE_PACE, type NotifyDeps, notifyMember } from './notify-member.ts'
import { isQuiet } from './rules.ts'
import { claimUnread, listSubscribers, reopenClaims } from './store.ts'

/** What waited longer, through a night for instance, is no news, ms. */
const STALE_MS = 12 * 60 * 60 * 1000
/** After so long with a screen in sight they have been told, ms: longer than a dead line goes unnoticed. */
const SHOWN_MS = 60_000
/** How long a notice may be on its way, ms: more than a translation and all tries at a push service take. */
const UNDER_WAY_MS = 60_000
/** Conversations that one look takes. */
const CLAIMS_MAX = 200

/**
 * Tells people of what was written to them while they see no screen of theirs, each message once, whichever server looks; twice,
 * under the same tag, when one dies while it tells. Whoever wants quiet is told when it is over.
 */
export async function notifyMessages(deps: NotifyDeps & Pick<Deps, 'background'>, pace = NOTICE_PACE): Promise<void> {
  const now = deps.clock.now()
  const subscribers = await listSubscribers(deps.sql, now)
  const after = now - STALE_MS
  await reopenClaims(deps.sql, now)
  const here = subscribers.filter(({ userId }) => deps.presence.isWatching(userId) === true)
  await claimUnread(deps.sql, here, { after, before: now - SHOWN_MS, now, until: null, limit: CLAIMS_MAX })
  const away = subscribers.filter((person) => deps.presence.isWatching(person.userId) === false && !isQuiet(person, now))
  const claims = await claimUnread(deps.sql, away, { after, before: now, now, until: now + UNDER_WAY_MS, limit: CLAIMS_MAX })
  for (const claim of claims) if (!claim.isMuted) deps.background('notify', notifyMember(deps, claim, pace))
}
