import type { ConversationId, ReplyId } from '@parley/contracts/ids'
import type { CoachAsk, CoachAsked, ReplyView, TurnView } from '@parley/contracts/practice'
import type { LlmRequest } from '@parley/providers/llm/port'
import { transaction, type Sql } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { lockBudget } from '../quota/store.ts'
import { askBlock } from './ask-prompts.ts'
import { needsCare } from './care.ts'
import { glossPrompt } from './gloss-prompt.ts'
import { findKnown, leftOf, type OpenDeps, type OpenReply, openReply } from './open-reply.ts'
import { toPromptTurns } from './prompt-turns.ts'
import { askPrompt } from './prompts.ts'
import { findReplyByAsk, listReplies } from './reply-store.ts'
import { ASKS_MAX, belongsToTurn, OUTPUT_CAP } from './rules.ts'
import { speak, type SpeakDeps } from './speak.ts'
import { listTurns, loadOwnTalk, type TalkRow, toPromptScene } from './store.ts'

type Ask = CoachAsk['ask']

/**
 * The learner asks the coach for something; only they see it, and no turn waits for it. The same ask, and what has been answered for this
 * moment before, is the same reply again.
 * @throws `conflict`: the partner is still saying what the next line hangs on, or the key
 *   was used for something else; `needs-care`: words of self-harm, which no coach answers; `budget-spent`; `rate-limited`: enough is being answered; `talk-ended`; `not-found`: the talk, or the line to explain.
 */
export async function askCoach(
  deps: SpeakDeps & OpenDeps & Pick<Deps, 'background'>,
  actor: Actor,
  { conversationId, askId, ask }: Pick<CoachAsk, 'conversationId' | 'askId' | 'ask'>,
): Promise<CoachAsked> {
  const { replyId, open } = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const talk = await loadOwnTalk(sql, actor.userId, conversationId)
    if (ask.kind === 'advice' && needsCare(ask.question)) throw new AppError('needs-care')
    const repeated = await findReplyByAsk(sql, conversationId, askId)
    if (repeated) return { replyId: sameAsk(repeated, ask).id, open: null }
    const [turns, replies] = [await listTurns(sql, conversationId), await listReplies(sql, conversationId)]
    const moment = turns.findLast(({ state, needsCare }) => state !== 'waiting' && !needsCare) ?? null
    if (isAboutToSpeak(ask, moment, replies)) throw new AppError('conflict', 'the partner is speaking')
    const known = findAnswered(ask, moment, replies)
    if (known) return { replyId: known.id, open: null }
    // A line can be read again for as long as it stands there; the coach has nothing to add to a talk that is over.
    if (talk.endedAt && ask.kind !== 'gloss') throw new AppError('talk-ended')
    // The next line is offered, not asked for, and once a moment: it takes no place from a question.
    const asked = replies.filter(
      ({ state, kind, role }) => state === 'streaming' && role === 'coach' && kind !== 'next' && !belongsToTurn(kind),
    )
    if (asked.length >= ASKS_MAX) throw new AppError('rate-limited', 'enough is being asked')
    const opened = await openAsk(deps, sql, { conversationId, askId, ask, talk, moment, turns, replies })
    return { replyId: opened.view.id, open: opened }
  })
  if (open) deps.background('answer ask', speak(deps, open))
  return { replyId }
}

/** What to say next hangs on what the partner is still saying. */
function isAboutToSpeak({ kind }: Ask, moment: TurnView | null, replies: readonly ReplyView[]): boolean {
  if (kind === 'advice' || kind === 'gloss') return false
  return replies.some((reply) => reply.turnId === moment?.id && reply.kind === 'answer' && reply.state === 'streaming')
}

/** What was asked for this moment, or about this line, and is there or on its way. Advice is asked for anew. */
function findAnswered(ask: Ask, moment: TurnView | null, replies: readonly ReplyView[]): ReplyView | undefined {
  if (ask.kind === 'advice') return undefined
  // What the partner has said anew since, nobody has answered yet.
  const since = replies.findLast(({ kind, turnId }) => kind === 'answer' && turnId === moment?.id)?.createdAt ?? 0
  return replies.find(
    ({ kind, state, turnId, aboutReplyId, createdAt }) =>
      kind === ask.kind &&
      (state === 'streaming' || state === 'done' || (state === 'silent' && kind === 'next')) &&
      (ask.kind === 'gloss' ? aboutReplyId === ask.replyId : turnId === (moment?.id ?? null) && createdAt >= since),
  )
}

/** A key that was used before asked for this, or for something else. */
function sameAsk(reply: ReplyView, ask: Ask): ReplyView {
  const isSame =
    reply.kind === ask.kind &&
    (ask.kind !== 'advice' || reply.question === questionOf(ask)) &&
    (ask.kind !== 'gloss' || reply.aboutReplyId === ask.replyId)
  if (!isSame) throw new AppError('conflict', 'askId was used for something else')
  return reply
}

function questionOf(ask: Extract<Ask, { kind: 'advice' }>): string {
  return ask.question.trim().toWellFormed()
}

interface Asked {
  conversationId: ConversationId
  askId: string
  ask: Ask
  talk: TalkRow
  moment: TurnView | null
  turns: readonly TurnView[]
  replies: readonly ReplyView[]
}

async function openAsk(deps: OpenDeps, sql: Sql, { conversationId, askId, ask, talk, moment, turns, replies }: Asked): Promise<OpenReply> {
  const about = ask.kind === 'gloss' ? { aboutReplyId: ask.replyId, line: loadLine(talk, replies, ask.replyId) } : {}
  const question = ask.kind === 'advice' ? questionOf(ask) : ''
  const draft = draftOf(ask, { talk, question, line: about.line ?? '', turns: moment ? toPromptTurns(turns, replies, moment) : [] })
  const known = ask.kind === 'gloss' ? null : await findKnown(deps, sql, conversationId, 'note')
  const budget = await lockBudget(sql, talk.budgetAccountId)
  const opened = await openReply(
    deps,
    sql,
    { budget, left: leftOf(budget) },
    {
      kind: ask.kind,
      talk,
      turn: ask.kind === 'gloss' ? null : moment,
      draft,
      known,
      askId,
      ...about,
      ...(ask.kind === 'advice' ? { question } : {}),
    },
  )
  if (!opened) throw new AppError('budget-spent')
  return opened
}

/** A line of the partner's that is whole; the opening when no reply is named. */
function loadLine({ opening }: TalkRow, replies: readonly ReplyView[], replyId: ReplyId | null): string {
  if (replyId === null) return opening
  const reply = replies.find(({ id, role }) => id === replyId && role === 'partner')
  if (!reply?.text || reply.state === 'streaming') throw new AppError('not-found', 'line')
  return reply.text
}

function draftOf(
  { kind }: Ask,
  about: { talk: TalkRow; question: string; line: string; turns: ReturnType<typeof toPromptTurns> },
): LlmRequest {
  const { talk, question, line, turns } = about
  if (kind === 'gloss') return glossPrompt(talk, line, OUTPUT_CAP.gloss)
  return askPrompt(toPromptScene(talk), turns, askBlock(kind, question, talk), OUTPUT_CAP[kind])
}
