import type { SceneGroup, SceneView } from '@parley/contracts/scenarios'
import { useId } from 'react'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { groupWords } from './group-words.ts'
import { SceneCard } from './scene-card.tsx'

interface Shared {
  /** Of the scenes' words for the learner, when it is not the page's. */
  lang: string | undefined
  /** One of them may be opened soon. */
  onNear: () => void
  onOpen: (slug: string) => void
}

export interface SceneGroupsProps extends Shared {
  groups: ReadonlyMap<SceneGroup, SceneView[]>
  shown: SceneGroup | 'all'
}

/** The scenes under the part of life they belong to; all of them, or those of one part. */
export function SceneGroups({ groups, shown, ...shared }: SceneGroupsProps) {
  return (
    <div className="scene-groups-place">
      <div className="scene-groups">
        {[...groups].map(
          ([group, scenes]) => (shown === 'all' || shown === group) && <Group key={group} group={group} scenes={scenes} {...shared} />,
        )}
      </div>
    </div>
  )
}

/** Where there is room, a small group stands beside another. */
const WIDEST = 4

function Group({ group, scenes, lang, onNear, onOpen }: Shared & { group: SceneGroup; scenes: SceneView[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="scene-group" data-size={Math.min(scenes.length, WIDEST)}>
      <h2 id={id} className="text-base font-semibold">
        {groupWords(group)}
      </h2>
      <ul className="scenes">
        {scenes.map((scene) => (
          <li key={scene.slug}>
            <SceneCard scene={scene} lang={lang} onNear={onNear} onOpen={() => onOpen(scene.slug)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ScenesOnTheirWay() {
  return (
    <Loading className="scene-groups-place">
      <div className="scenes-waiting">
        {[0, 1, 2, 3, 4, 5].map((place) => (
          <div key={place} className="grid gap-3">
            <Skeleton className="h-[7.75rem] rounded-bubble" />
            <Skeleton className="h-5 w-3/5" />
            <Skeleton className="h-4 w-4/5" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
