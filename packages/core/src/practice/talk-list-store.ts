import type { ConversationId, SceneId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { DraftedScene } from '@parley/contracts/scenarios'
import type { Level } from '@parley/contracts/levels'
import { type TalkCursor, type TalkPage, type TalkSummary, TALKS_PAGE } from '@parley/contracts/talks'
import type { Sql } from '../db/sql.ts'
import { laidUpon } from '../scenarios/drafted-scene.ts'
import { loadScenes } from '../scenarios/load-scenes.ts'
import { type SceneStamp, toSceneView } from '../scenarios/rules.ts'

interface SummaryRow {
  conversationId: ConversationId
  language: Language
  title: string | null
  opening: string
  situation: string | null
  drafted: DraftedScene | null
  updatedAt: Date
  endedAt: Date | null
  level: Level
  sceneId: SceneId
  sceneUpdatedAt: Date
  turnCount: number
  lastLine: string | null
  costTokens: number
  hasDebrief: boolean
}

/**
 * A page of somebody's talks, newest first, with what each is about and has cost. One query, however many there are, and one for
 * scenes that this process has not read yet. `search` is looked for in what was said, in titles and in the scene's name as its reader
 * knows it; empty finds all.
 */
export async function findTalkPage(
  sql: Sql,
  { userId, reader, search, before }: { userId: UserId; reader: Language; search: string; before: TalkCursor | null },
): Promise<TalkPage> {
  const { rows } = await sql.query<SummaryRow>({
    name: 'practice-list',
    text: `SELECT t.conversation_id AS "conversationId", t.language, t.title, t.opening, t.situation, t.drafted, t.updated_at AS "updatedAt", t.ended_at AS "endedAt",
             t.level, s.id AS "sceneId", s.updated_at AS "sceneUpdatedAt",
             (SELECT count(*)::int FROM turns WHERE turns.conversation_id = t.conversation_id) AS "turnCount",
             (SELECT COALESCE(sum(u.billed_tokens), 0)::int FROM usage_records u WHERE u.conversation_id = t.conversation_id) AS "costTokens",
             EXISTS (SELECT 1 FROM replies d WHERE d.conversation_id = t.conversation_id AND d.kind = 'DEBRIEF' AND d.state = 'DONE') AS "hasDebrief",
             last.text AS "lastLine"
           FROM talks t JOIN scenes s ON s.id = t.scene_id
           LEFT JOIN LATERAL (SELECT r.text FROM replies r WHERE r.conversation_id = t.conversation_id AND r.kind = 'ANSWER' AND r.text <> ''
                              ORDER BY r.created_at DESC LIMIT 1) last ON true
           WHERE t.user_id = $1 AND t.deleted_at IS NULL AND ($2::timestamptz IS NULL OR (t.updated_at, t.conversation_id) < ($2, $5::uuid))
             AND ($3 = '' OR t.title ILIKE $3 OR COALESCE(t.drafted->>'title', s.content->'learner'->$4->>'title') ILIKE $3 OR t.opening ILIKE $3
               OR EXISTS (SELECT 1 FROM turns WHERE turns.conversation_id = t.conversation_id AND turns.text ILIKE $3)
               OR EXISTS (SELECT 1 FROM replies r WHERE r.conversation_id = t.conversation_id AND r.kind = 'ANSWER' AND r.text ILIKE $3))
           ORDER BY t.updated_at DESC, t.conversation_id DESC LIMIT ${TALKS_PAGE + 1}`,
    values: [userId, before && new Date(before.updatedAt), toPattern(search), reader, before?.conversationId ?? null],
  })
  const page = rows.slice(0, TALKS_PAGE)
  const stamps = page.map(({ sceneId, sceneUpdatedAt }): SceneStamp => ({ id: sceneId, updatedAt: sceneUpdatedAt }))
  const scenes = await loadScenes(sql, stamps)
  const talks = page.map((row, index): TalkSummary => {
    const { language, opening, level, drafted, situation } = row
    const scene = drafted ? laidUpon(scenes[index]!, drafted, situation) : scenes[index]!
    return {
      conversationId: row.conversationId,
      language,
      title: row.title,
      turnCount: row.turnCount,
      costTokens: row.costTokens,
      hasDebrief: row.hasDebrief,
      scene: { ...toSceneView(scene, { reader, language }), level, opening },
      lastLine: row.lastLine ?? opening,
      endedAt: row.endedAt?.getTime() ?? null,
      updatedAt: row.updatedAt.getTime(),
    }
  })
  return { talks, hasMore: rows.length > TALKS_PAGE }
}

/** What is looked for, anywhere in a text, its wildcards taken as letters. Nothing looks for nothing. */
function toPattern(search: string): string {
  return search === '' ? '' : `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
