import type { ConversationId, TurnId } from '@parley/contracts/ids'
import type { TurnView } from '@parley/contracts/practice'
import { transaction, type Sql } from '../db/sql.ts'
import { whenBack } from '../db/when-back.ts'
import type { Deps } from '../deps.ts'
import { appendEvent, lockConversation } from '../feed/append-event.ts'
import { changeTurn } from './change-turn.ts'
import { openLateNote } from './open-late-note.ts'
import { type OpenReply, refuseReply } from './open-reply.ts'
import { type OpenReplies, openReplies } from './open-replies.ts'
import { toPromptTurns } from './prompt-turns.ts'
import { LEASE_MS } from './rules.ts'
import { speak } from './speak.ts'
import { listReplies } from './reply-store.ts'
import { isTurnStreaming, listTurns, loadTalk } from './store.ts'

export type AnswerDeps = Pick<Deps, 'sql' | 'bus' | 'clock' | 'ids' | 'log' | 'llms' | 'replies' | 'instance'>

type Opened = Pick<OpenReplies, 'open' | 'isNoteDeferred'>

/**
 * Streams the replies of an active turn side by side, then a note that could not be paid beside the answer, and goes on with the turns
 * that waited behind it.
 */
export async function answerTurn(deps: AnswerDeps, turn: Pick<TurnView, 'id' | 'conversationId'>, opened: Opened): Promise<void> {
  let current = { turn, opened }
  for (;;) {
    const { id, conversationId } = current.turn
    await speakAll(deps, current.opened.open)
    if (current.opened.isNoteDeferred) {
      await speakAll(deps, await whenBack(() => openLateNote(deps, conversationId, id), LEASE_MS))
    }
    const next = await whenBack(() => passOn(deps, conversationId, id), LEASE_MS)
    deps.bus.wake(conversationId)
    if (!next) return
    current = next
  }
}

async function speakAll(deps: AnswerDeps, open: readonly OpenReply[]): Promise<void> {
  const spoken = await Promise.allSettled(open.map((reply) => speak(deps, reply)))
  for (const result of spoken) if (result.status === 'rejected') deps.log.error({ err: result.reason }, 'reply was not closed')
}

/** Closes a turn and makes the next waiting one active; `null` when none waits. */
async function passOn(deps: AnswerDeps, conversationId: ConversationId, turnId: TurnId) {
  return transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const turns = await listTurns(sql, conversationId)
    const next = turns.find((turn) => turn.state === 'waiting')
    // A process that leaves begins nothing: the turn stays open, and the sweep of another goes on from it.
    if (next && deps.replies.isDraining) return null
    // A sweep that found it forsaken may come after it was begun anew.
    if (await isTurnStreaming(sql, turnId)) return null
    const turn = turns.find(({ id }) => id === turnId)
    if (turn?.state === 'active') await changeTurn(deps, sql, turn, 'answered')
    else if (turns.some((turn) => turn.state === 'active')) return null
    return next ? activate(deps, sql, next, turns) : null
  })
}

async function activate(deps: AnswerDeps, sql: Sql, turn: TurnView, turns: readonly TurnView[]) {
  await changeTurn(deps, sql, turn, 'active')
  const [talk, replies] = await Promise.all([loadTalk(sql, turn.conversationId), listReplies(sql, turn.conversationId)])
  const opened = await openReplies(deps, sql, talk, turn, toPromptTurns(turns, replies, turn))
  // The budget ran out while the turn waited: it stays, with a reply that says why none came.
  if (opened.partnerRefused) {
    const refused = await refuseReply(deps, sql, { kind: 'answer', talk, turn })
    await appendEvent(sql, turn.conversationId, { type: 'reply-end', subjectId: refused.id }, refused.createdAt)
  }
  return { turn, opened }
}
