import type { TurnReplace, TurnSent } from '@parley/contracts/practice'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent, lockConversation } from '../feed/append-event.ts'
import { forgetPrefixes } from '../quota/store.ts'
import { type AnswerDeps, answerTurn } from './answer-turn.ts'
import { needsCare } from './care.ts'
import { type OpenReplies, openReplies } from './open-replies.ts'
import { toPromptTurns } from './prompt-turns.ts'
import { deleteReplies, listReplies } from './reply-store.ts'
import { findEditIds, listTurns, loadOwnTalk, rewriteTurn } from './store.ts'

/**
 * Says the last turn anew: every reply to it goes, and it is answered again. What was spent on them stays spent.
 * A repeat with the same key and text changes nothing, however late it comes.
 * @throws `conflict`: something streams, the talk has gone on, or the key was used for other words; `budget-spent`: nothing was
 *   changed; `talk-ended`; `not-found`.
 */
export async function replaceTurn(
  deps: AnswerDeps & Pick<Deps, 'background'>,
  actor: Actor,
  { conversationId, turnId, editId, text: given }: Pick<TurnReplace, 'conversationId' | 'turnId' | 'editId' | 'text'>,
): Promise<TurnSent> {
  const text = given.trim().toWellFormed()
  if (!text) throw new AppError('bad-request', 'empty turn')
  const { turn, isNew, opened } = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const talk = await loadOwnTalk(sql, actor.userId, conversationId)
    const [turns, replies] = [await listTurns(sql, conversationId), await listReplies(sql, conversationId)]
    const old = turns.find(({ id }) => id === turnId)
    if (!old) throw new AppError('not-found', 'turn')
    const editIds = await findEditIds(sql, turnId)
    if (editIds.includes(editId)) {
      // An edit that was followed by another one is done too, and does not come back.
      if (editIds.at(-1) === editId && old.text !== text) throw new AppError('conflict', 'editId was used for other words')
      return { turn: old, isNew: false, opened: null }
    }
    if (talk.endedAt) throw new AppError('talk-ended')
    const isLast = turns.at(-1)?.id === turnId
    if (!isLast || turns.some(({ state }) => state !== 'answered') || replies.some(({ state }) => state === 'streaming')) {
      throw new AppError('conflict', 'the turn cannot be said anew now')
    }

    const gone = replies.filter((reply) => reply.turnId === turnId).map(({ id }) => id)
    await forgetPrefixes(sql, gone)
    await deleteReplies(sql, gone)
    const care = needsCare(text)
    const rewritten = await rewriteTurn(sql, turnId, { text, editId, needsCare: care, state: care ? 'answered' : 'active' })
    await appendEvent(sql, conversationId, { type: 'turn-replaced', subjectId: turnId }, deps.clock.now())
    let opened: OpenReplies | null = null
    if (!care) {
      const kept = replies.filter(({ id }) => !gone.includes(id))
      const replyTurns = toPromptTurns([...turns.slice(0, -1), rewritten], kept, rewritten)
      opened = await openReplies(deps, sql, talk, rewritten, replyTurns)
      if (opened.partnerRefused) throw new AppError('budget-spent')
    }
    return { turn: rewritten, isNew: true, opened }
  })
  if (isNew) deps.bus.wake(conversationId)
  if (opened) deps.background('answer turn', answerTurn(deps, turn, opened))
  return { turn }
}
