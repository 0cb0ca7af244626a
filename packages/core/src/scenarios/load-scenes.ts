import type { SceneId } from '@parley/contracts/ids'
import { sceneContent } from '@parley/contracts/scenarios'
import type { Sql } from '../db/sql.ts'
import type { SceneRow, SceneStamp } from './rules.ts'
import { findScenes } from './store.ts'

/** Far more than there are; past it the one that was read first goes. */
const KNOWN_MAX = 200
/** Scenes as this process has read them: some ten kilobytes each, which nearly every answer needs a few words of. */
const known = new Map<SceneId, { updatedAt: number; scene: SceneRow }>()

/** Scenes by their stamps, in this order. Only those that are new here, or dated anew, are read and held against their schema. */
export async function loadScenes(sql: Sql, stamps: readonly SceneStamp[]): Promise<SceneRow[]> {
  // Looked up before anything is forgotten for what is read.
  const scenes = new Map<SceneId, SceneRow>()
  const missing: SceneId[] = []
  for (const { id, updatedAt } of stamps) {
    const found = known.get(id)
    if (found?.updatedAt === updatedAt.getTime()) scenes.set(id, found.scene)
    else missing.push(id)
  }
  if (missing.length > 0) {
    for (const { updatedAt, ...row } of await findScenes(sql, missing)) {
      const scene = { ...row, content: sceneContent.parse(row.content) }
      scenes.set(row.id, scene)
      remember(row.id, updatedAt.getTime(), scene)
    }
  }
  return stamps.map(({ id }) => {
    const scene = scenes.get(id)
    if (!scene) throw new Error('a scene is gone')
    return scene
  })
}

export async function loadScene(sql: Sql, stamp: SceneStamp): Promise<SceneRow> {
  const [scene] = await loadScenes(sql, [stamp])
  return scene!
}

function remember(id: SceneId, updatedAt: number, scene: SceneRow): void {
  known.delete(id)
  known.set(id, { updatedAt, scene })
  const [first] = known.keys()
  if (first && known.size > KNOWN_MAX) known.delete(first)
}
