import type { Language } from '@parley/contracts/language'
import type { SceneView } from '@parley/contracts/scenarios'
import type { Deps } from '../deps.ts'
import { toSceneView } from './rules.ts'

export async function listScenes(deps: Pick<Deps, 'prisma'>, words: { reader: Language; language: Language }): Promise<SceneView[]> {
  const rows = await deps.prisma.scene.findMany({ orderBy: { position: 'asc' } })
  return rows.map((row) => toSceneView(row, words))
}
