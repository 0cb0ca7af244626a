import type { SceneGroup } from '@parley/contracts/scenarios'
import { m } from '../../paraglide/messages.js'

const GROUPS = {
  home: () => m.talks_group_home(),
  health: () => m.talks_group_health(),
  work: () => m.talks_group_work(),
  people: () => m.talks_group_people(),
  errands: () => m.talks_group_errands(),
} satisfies Record<SceneGroup, () => string>

export function groupWords(group: SceneGroup): string {
  return GROUPS[group]()
}

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
