import type { ReplyView, TurnView } from '@parley/contracts/practice'
import type { Sql } from '../db/sql.ts'
import { appendEvent } from '../feed/append-event.ts'
import { type KnownPrefix, promptBytes } from '../quota/rules.ts'
import { releaseReserve } from '../quota/reserve-tokens.ts'
import { lockBudget } from '../quota/store.ts'
import { debriefPrompt } from './debrief-prompt.ts'
import { findHelpedTurns } from './helped-turns.ts'
import { findKnown, leftOf, type OpenDeps, type OpenReply, openReply, refuseReply, sizeOrder } from './open-reply.ts'
import { partnerPrompt } from './prompts.ts'
import { OUTPUT_CAP } from './rules.ts'
import { type TalkRow, toPromptScene } from './store.ts'
import { toTranscript, type TranscriptTurn } from './transcript.ts'

/**
 * Opens the debrief of a talk that is over, in the caller's transaction, which has locked the conversation. What was kept for it is given
 * back first, so that all that is left can pay for it. A talk too long for what is left is read from where it fits.
 * @returns `null` when nothing fits: a failed reply says so.
 */
export async function openDebrief(
  deps: OpenDeps,
  sql: Sql,
  talk: TalkRow,
  turns: readonly TurnView[],
  replies: readonly ReplyView[],
): Promise<OpenReply | null> {
  await releaseReserve(deps, sql, talk.conversationId)
  const budget = await lockBudget(sql, talk.budgetAccountId)
  const left = leftOf(budget)
  const scene = toPromptScene(talk)
  const transcript = toTranscript(talk.opening, turns, replies)
  const order = (heard: readonly TranscriptTurn[], known: KnownPrefix | null) => ({
    kind: 'debrief' as const,
    talk,
    turn: null,
    draft: debriefPrompt(scene, heard, OUTPUT_CAP.debrief),
    known,
    transcript: heard,
    // Turns that needed care are in no transcript: a whole one need not begin at 1.
    readFromTurn: heard.length < transcript.length ? (heard[0]?.number ?? 1) : 1,
  })
  const whole = order(transcript, await findHeard(deps, sql, talk))
  const wanted = sizeOrder(whole, left)
    ? whole
    : order(
        lastThatFit(transcript, (heard) => sizeOrder(order(heard, null), left) !== null),
        null,
      )
  const opened = await openReply(deps, sql, { budget, left }, { ...wanted, helpedTurns: findHelpedTurns(turns, replies) })
  if (opened) return opened
  const refused = await refuseReply(deps, sql, { kind: 'debrief', talk, turn: null })
  await appendEvent(sql, talk.conversationId, { type: 'reply-end', subjectId: refused.id }, refused.createdAt)
  return null
}

/** As many turns from the end as fit, at least one. More turns never fit where fewer do not. */
function lastThatFit(
  transcript: readonly TranscriptTurn[],
  fits: (heard: readonly TranscriptTurn[]) => boolean,
): readonly TranscriptTurn[] {
  let [from, to] = [0, Math.max(0, transcript.length - 1)]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (fits(transcript.slice(middle))) to = middle
    else from = middle + 1
  }
  return transcript.slice(from)
}

/**
 * What the partner's last counted call had read of this talk: the same model reads those words as no more tokens than that whole prompt.
 */
async function findHeard(deps: OpenDeps, sql: Sql, talk: TalkRow): Promise<KnownPrefix | null> {
  const { examiner, partner } = deps.llms
  if (examiner.model !== partner.model || examiner.provider !== partner.provider) return null
  const known = examiner.isChain ? null : await findKnown(deps, sql, talk.conversationId, 'answer')
  if (!known) return null
  const frame = promptBytes(partnerPrompt(toPromptScene(talk), [], OUTPUT_CAP.answer)) - Buffer.byteLength(talk.opening)
  return { inputTokens: known.inputTokens, promptBytes: known.promptBytes - frame }
}
