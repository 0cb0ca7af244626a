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
