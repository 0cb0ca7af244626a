import type { SceneView } from '@parley/contracts/scenarios'
import { Aside } from '../../ui/aside.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Bubble } from '../../ui/bubble.tsx'
import { SceneFacts } from './scene-facts.tsx'

/** What the partner says first, who they are, and what you practise. The whole card opens. */
export function SceneCard({ scene, onOpen }: { scene: SceneView; onOpen: () => void }) {
  return (
    <article className="scene">
      <Bubble lang={scene.language}>{scene.opening}</Bubble>
      <div className="scene-who">
        <Avatar who="partner" initials={scene.partnerInitials} lang={scene.language} />
        <div className="min-w-0">
          <h2 className="text-base leading-snug font-semibold">
            <button type="button" className="scene-open text-start" aria-haspopup="dialog" onClick={onOpen}>
              {scene.title}
            </button>
          </h2>
          <SceneFacts scene={scene} />
          <Aside small className="mt-2 text-ink-soft">
            {scene.practise}
          </Aside>
        </div>
      </div>
    </article>
  )
}
