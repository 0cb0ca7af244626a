import type { TurnId } from '@parley/contracts/ids'
import type { TurnSend, TurnSent, TurnView } from '@parley/contracts/practice'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent, lockConversation } from '../feed/append-event.ts'
import { type AnswerDeps, answerTurn } from './answer-turn.ts'
import { needsCare } from './care.ts'
import { type OpenReplies, openReplies } from './open-replies.ts'
import { toPromptTurns } from './prompt-turns.ts'
import { reserveTokens } from '../quota/reserve-tokens.ts'
import { listReplies } from './reply-store.ts'
import { DEBRIEF_RESERVE, placeTurn } from './rules.ts'
import { findTurnByMessage, insertTurn, listTurns, loadOwnTalk } from './store.ts'

/**
 * The learner says something; partner and coach answer at the same time, in the background, whoever stays connected.
 * The turn, its place in the feed and the holds for both replies are one transaction: all of it happened, or nothing.
 * A repeat with the same text gets the same turn.
 * @throws `conflict`: the same `clientMessageId` with another text; `budget-spent`: the partner cannot be paid;
 *   `rate-limited`: too many turns wait; `talk-ended`; `not-found`.
 */
export async function takeTurn(
  deps: AnswerDeps & Pick<Deps, 'background'>,
  actor: Actor,
  input: Omit<TurnSend, 'type' | 'requestId'>,
): Promise<TurnSent> {
  const { conversationId, clientMessageId } = input
  // As it will be read back: a repeat is known by its words.
  const text = input.text.trim().toWellFormed()
  if (!text) throw new AppError('bad-request', 'empty turn')
  const taken = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const talk = await loadOwnTalk(sql, actor.userId, conversationId)
    const repeated = await findTurnByMessage(sql, actor.userId, clientMessageId)
    if (repeated) return { turn: sameTurn(repeated, conversationId, text), isNew: false, opened: null }
    if (talk.endedAt) throw new AppError('talk-ended')

    const [turns, replies] = [await listTurns(sql, conversationId), await listReplies(sql, conversationId)]
    // Words of self-harm wait for nobody, and nobody answers them in a role.
    const care = needsCare(text)
    const place = care ? 'answered' : placeTurn(turns.filter((turn) => turn.state !== 'answered').length)
    if (place === 'refused') throw new AppError('rate-limited', 'too many turns wait')
    const now = deps.clock.now()
    const turn: TurnView = {
      id: deps.ids.next() as TurnId,
      conversationId,
      number: turns.length + 1,
      clientMessageId,
      text,
      state: place,
      isEdited: false,
      needsCare: care,
      createdAt: now,
    }
    await insertTurn(sql, turn, actor.userId)
    await appendEvent(sql, conversationId, { type: 'turn-added', subjectId: turn.id }, now)
    let opened: OpenReplies | null = null
    if (place === 'active') {
      await reserveTokens(deps, sql, talk.budgetAccountId, conversationId, DEBRIEF_RESERVE)
      opened = await openReplies(deps, sql, talk, turn, toPromptTurns([...turns, turn], replies, turn))
      if (opened.partnerRefused) throw new AppError('budget-spent')
    }
    return { turn, isNew: true, opened }
  })
  const { turn, isNew, opened } = taken
  if (isNew) deps.bus.wake(conversationId)
  if (opened) deps.background('answer turn', answerTurn(deps, turn, opened))
  return { turn }
}

function sameTurn(turn: TurnView, conversationId: string, text: string): TurnView {
  // Said anew since: it is still the turn that was sent then.
  if (turn.conversationId !== conversationId || (turn.text !== text && !turn.isEdited))
    throw new AppError('conflict', 'clientMessageId was used for another turn')
  return turn
}
