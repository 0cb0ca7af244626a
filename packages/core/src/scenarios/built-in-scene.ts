import type { Level } from '@parley/contracts/levels'
import type { SceneContent } from '@parley/contracts/scenarios'

/** A scene that ships with Parley. */
export interface BuiltInScene {
  slug: string
  level: Level
  minutes: number
  content: SceneContent
}
