import type { ConversationId } from '@parley/contracts/ids'
import type { TalkSnapshot, TalkView } from '@parley/contracts/practice'
import type { Actor, Deps } from '../deps.ts'
import { viewBudget } from '../quota/view-budget.ts'
import { toSceneView } from '../scenarios/rules.ts'
import { loadOwnSnapshot } from './snapshot-store.ts'
import { type TalkRow, toTalkChange } from './store.ts'

/** Everything of a talk at one `seq`. The budget is looked at after it, so that it is never older than what it paid for. */
export async function loadTalkSnapshot(deps: Pick<Deps, 'sql'>, actor: Actor, conversationId: ConversationId): Promise<TalkSnapshot> {
  const { talk, ...rest } = await loadOwnSnapshot(deps.sql, actor.userId, conversationId)
  const budget = await viewBudget(deps.sql, actor.budgetAccountId)
  return { talk: toTalkView(talk, actor), ...rest, budget }
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
