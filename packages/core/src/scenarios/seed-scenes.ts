import { sceneContent, type Level, type SceneContent } from '@parley/contracts/scenarios'
import type { Deps } from '../deps.ts'
import { brokenHeating } from './content/broken-heating.ts'

/** A scene that ships with Parley. */
export interface BuiltInScene {
  slug: string
  level: Level
  minutes: number
  content: SceneContent
}

const BUILT_IN: BuiltInScene[] = [brokenHeating]

/** Writes the built-in scenes as this version has them. Talks keep the words that they began with. */
export async function seedScenes(deps: Pick<Deps, 'prisma' | 'ids' | 'clock'>): Promise<void> {
  const updatedAt = new Date(deps.clock.now())
  for (const [position, { slug, content, ...scene }] of BUILT_IN.entries()) {
    const data = { ...scene, position, content: sceneContent.parse(content), updatedAt }
    await deps.prisma.scene.upsert({ where: { slug }, create: { id: deps.ids.next(), slug, ...data }, update: data })
  }
}
