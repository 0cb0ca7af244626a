import type { ConversationId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { TalkSummary } from '@parley/contracts/practice'
import type { Actor, Deps } from '../deps.ts'
import { type SceneRow, toSceneView } from '../scenarios/rules.ts'

interface SummaryRow {
  conversationId: ConversationId
  language: Language
  opening: string
  updatedAt: Date
  scene: SceneRow
  turnCount: number
  lastLine: string | null
}

/** My talks, newest first. One query, however many there are. */
export async function listTalks(deps: Pick<Deps, 'sql'>, actor: Actor): Promise<TalkSummary[]> {
  const { rows } = await deps.sql.query<SummaryRow>({
    name: 'practice-list',
    text: `SELECT t.conversation_id AS "conversationId", t.language, t.opening, t.updated_at AS "updatedAt",
             json_build_object('id', s.id, 'slug', s.slug, 'level', t.level, 'minutes', s.minutes, 'content', s.content) AS scene,
             (SELECT count(*)::int FROM turns WHERE turns.conversation_id = t.conversation_id) AS "turnCount", last.text AS "lastLine"
           FROM talks t JOIN scenes s ON s.id = t.scene_id
           LEFT JOIN LATERAL (SELECT r.text FROM replies r WHERE r.conversation_id = t.conversation_id AND r.role = 'PARTNER' AND r.text <> ''
                              ORDER BY r.created_at DESC LIMIT 1) last ON true
           WHERE t.user_id = $1 ORDER BY t.updated_at DESC LIMIT 100`,
    values: [actor.userId],
  })
  return rows.map(({ conversationId, language, opening, updatedAt, scene, turnCount, lastLine }) => ({
    conversationId,
    scene: { ...toSceneView(scene, { reader: actor.readingLanguage, language }), opening },
    turnCount,
    lastLine: lastLine ?? opening,
    updatedAt: updatedAt.getTime(),
  }))
}
