import type { ConversationId } from '@parley/contracts/ids'
import type { TalkSnapshot, TalkView } from '@parley/contracts/practice'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { loadMembership } from '../feed/read-since.ts'
import { viewBudget } from '../quota/view-budget.ts'
import { toSceneView } from '../scenarios/rules.ts'
import { listReplies } from './reply-store.ts'
import { listTurns, loadOwnTalk, type TalkRow, toTalkChange } from './store.ts'

/** Everything of a talk at one `seq`, read in one snapshot of the database. */
export async function loadTalkSnapshot(deps: Pick<Deps, 'sql'>, actor: Actor, conversationId: ConversationId): Promise<TalkSnapshot> {
  return transaction(deps.sql, async (sql) => {
    await sql.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const talk = await loadOwnTalk(sql, actor.userId, conversationId)
    const { lastSeq } = await loadMembership(sql, actor.userId, conversationId)
    const turns = await listTurns(sql, conversationId)
    const replies = await listReplies(sql, conversationId)
    const budget = await viewBudget(sql, actor.budgetAccountId)
    return { talk: toTalkView(talk, actor), turns, replies, lastSeq, budget }
  })
}

function toTalkView(talk: TalkRow, { readingLanguage: reader }: Actor): TalkView {
  const { conversationId, language, coachLanguage, level, opening, situation, forkedFromId, forkedAtTurn, createdAt } = talk
  const scene = { ...toSceneView(talk.scene, { reader, language }), opening }
  const forkedFrom = forkedAtTurn === null ? null : { conversationId: forkedFromId, turnNumber: forkedAtTurn }
  return {
    ...toTalkChange(talk),
    conversationId,
    scene,
    language,
    coachLanguage,
    level,
    situation,
    forkedFrom,
    createdAt: createdAt.getTime(),
  }
}
