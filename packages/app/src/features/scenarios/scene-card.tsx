import type { SceneView } from '@parley/contracts/scenarios'
import { Aside } from '../../ui/aside.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Bubble } from '../../ui/bubble.tsx'
import { SceneFacts } from './scene-facts.tsx'

export interface SceneCardProps {
  scene: SceneView
  /** Of its words for the learner, when it is not the page's. */
  lang: string | undefined
  /** A hand is over it, or the focus on it. */
  onNear: () => void
  onOpen: () => void
}

/** What the partner says first, who they are, and what you practise. The whole card opens. */
export function SceneCard({ scene, lang, onNear, onOpen }: SceneCardProps) {
  return (
    <article className="scene">
      <Bubble lang={scene.language}>{scene.opening}</Bubble>
      <div className="scene-who">
        <Avatar who="partner" initials={scene.partnerInitials} lang={scene.language} />
        <div className="min-w-0">
          <h3 className="text-base leading-snug font-semibold" lang={lang}>
            <button
              type="button"
              className="scene-open text-start"
              aria-haspopup="dialog"
              onPointerEnter={onNear}
              onFocus={onNear}
              onClick={onOpen}
            >
              {scene.title}
            </button>
          </h3>
          <SceneFacts scene={scene} lang={lang} />
          <Aside small className="mt-2 text-ink-soft" lang={lang}>
            {scene.practise}
          </Aside>
        </div>
      </div>
    </article>
  )
}
