import type { SceneId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import type { SceneRow, SceneStamp } from './rules.ts'

/** All scenes, in the order of the gallery. */
export async function listSceneStamps(sql: Sql): Promise<SceneStamp[]> {
  const { rows } = await sql.query<SceneStamp>({
    name: 'scenarios-stamps',
    text: 'SELECT id, updated_at AS "updatedAt" FROM scenes ORDER BY position',
  })
  return rows
}

export async function findScenes(sql: Sql, ids: readonly SceneId[]): Promise<(SceneRow & SceneStamp)[]> {
  const { rows } = await sql.query<SceneRow & SceneStamp>({
    name: 'scenarios-find',
    text: 'SELECT id, slug, level, minutes, content, updated_at AS "updatedAt" FROM scenes WHERE id = ANY($1::uuid[])',
    values: [ids],
  })
  return rows
}
