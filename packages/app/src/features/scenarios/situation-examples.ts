import type { SceneGroup } from '@parley/contracts/scenarios'
import { m } from '../../paraglide/messages.js'

const SITUATIONS = {
  home: () => m.talks_situation_home(),
  health: () => m.talks_situation_health(),
  work: () => m.talks_situation_work(),
  people: () => m.talks_situation_people(),
  errands: () => m.talks_situation_errands(),
} satisfies Record<SceneGroup, () => string>

/** What somebody's own situation may be in scenes of this kind. */
export function situationExample(group: SceneGroup): string {
  return SITUATIONS[group]()
}
