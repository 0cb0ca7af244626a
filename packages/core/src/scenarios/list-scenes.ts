import type { Language } from '@parley/contracts/language'
import type { SceneView } from '@parley/contracts/scenarios'
import type { Deps } from '../deps.ts'
import { loadScenes } from './load-scenes.ts'
import { toSceneView } from './rules.ts'
import { listSceneStamps } from './store.ts'

export async function listScenes(deps: Pick<Deps, 'sql'>, words: { reader: Language; language: Language }): Promise<SceneView[]> {
  const scenes = await loadScenes(deps.sql, await listSceneStamps(deps.sql))
  return scenes.map((scene) => toSceneView(scene, words))
}
