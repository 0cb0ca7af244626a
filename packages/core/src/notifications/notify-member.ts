import { setTimeout as sleep } from 'node:timers/promises'
import { ProviderError } from '@parley/providers/provider-error'
import type { PushOptions } from '@parley/providers/push/port'
import type { Deps } from '../deps.ts'
import { type TranslateDeps, translateMessages } from '../translation/translate-messages.ts'
import { awaitsTranslation, toNotice, type Told } from './rules.ts'
import { type Claim, deleteGone, findTold, listSubscriptions, settleClaim, type Subscription } from './store.ts'

export type NotifyDeps = TranslateDeps & Pick<Deps, 'push' | 'presence' | 'background'>

export interface NoticePace {
  /** How long a translation is waited for, and how often it is looked for, ms. */
  patienceMs: number
  lookMs: number
  /** Before each further try at a push service that says "later", ms. */
  retryMs: readonly number[]
}

export const NOTICE_PACE: NoticePace = { patienceMs: 3_000, lookMs: 150, retryMs: [1_000, 5_000] }

/** How long a push service may take, ms. */
const SEND_MS = 10_000
/** How long it keeps a notice for a browser that is away, seconds. */
const KEPT_S = 12 * 60 * 60

/** Tells somebody of a message on all their devices, in what they read, unless they have come to it meanwhile. */
export async function notifyMember(deps: NotifyDeps, claim: Claim, pace: NoticePace): Promise<void> {
  await tell(deps, claim, pace)
  await settleClaim(deps.sql, claim)
}

async function tell(deps: NotifyDeps, claim: Claim, pace: NoticePace): Promise<void> {
  const told = await awaitTold(deps, claim, pace)
  if (!told || deps.presence.isWatching(claim.userId) === true) return
  const payload = Buffer.from(JSON.stringify(toNotice(told)))
  // An id of 16 bytes, since a topic has room for no more.
  const topic = Buffer.from(claim.conversationId.replaceAll('-', ''), 'hex').toString('base64url')
  const subscriptions = await listSubscriptions(deps.sql, claim.userId, deps.clock.now())
  await Promise.all(subscriptions.map((one) => sendTo(deps, one, payload, { ttlS: KEPT_S, urgency: 'high', topic }, pace.retryMs)))
}

async function awaitTold(deps: NotifyDeps, claim: Claim, { patienceMs, lookMs }: NoticePace): Promise<Told | null> {
  const until = performance.now() + patienceMs
  let told = await findTold(deps.sql, claim)
  if (!told || !awaitsTranslation(told)) return told
  deps.background('translate', translateMessages(deps, [{ messageId: claim.messageId, language: told.reads }]))
  while (told && awaitsTranslation(told) && performance.now() < until) {
    await sleep(lookMs)
    told = await findTold(deps.sql, claim)
  }
  return told
}

async function sendTo(
  deps: NotifyDeps,
  subscription: Subscription,
  payload: Uint8Array,
  options: PushOptions,
  retryMs: readonly number[],
): Promise<void> {
  try {
    const outcome = await deps.push.send(subscription, payload, options, AbortSignal.timeout(SEND_MS))
    if (outcome === 'gone') await deleteGone(deps.sql, subscription)
  } catch (error) {
    const isTimeout = error instanceof DOMException
    if (!(error instanceof ProviderError) && !isTimeout) throw error
    const [waitMs, ...later] = retryMs
    const mayRetry = isTimeout || error.retryable
    if (!mayRetry || waitMs === undefined) {
      deps.log.warn({ reason: isTimeout ? 'timeout' : error.message }, 'notice not sent')
      return
    }
    await sleep(waitMs)
    await sendTo(deps, subscription, payload, options, later)
  }
}
