import './start.css'
import type { Language } from '@parley/contracts/language'
import type { SceneDraft } from '@parley/contracts/learning'
import type { SceneView } from '@parley/contracts/scenarios'
import { useState } from 'react'
import { Panel } from '../../ui/panel.tsx'
import { StartForm } from './start-form.tsx'

export interface StartPanelProps {
  /** `null` while closed. In the practised language. */
  scene: SceneView | null
  readingLanguage: Language
  language: Language
  onLanguageChange: (language: Language) => void
  /** Begins with this situation, in its own scene. */
  drafted?: SceneDraft | null
  onClose: () => void
}

/** The scene in full, how to rehearse it, and Start. */
export function StartPanel({ scene, drafted = null, onClose, ...rest }: StartPanelProps) {
  // Keeps the words while the panel slides away, and what was written when it opens on the same scene again.
  const [shown, setShown] = useState(scene)
  const draftOf = (slug: string | undefined) => (drafted && drafted.scene === slug ? drafted.situation : '')
  const [situation, setSituation] = useState(() => draftOf(scene?.slug))
  if (scene && scene !== shown) {
    setShown(scene)
    if (scene.slug !== shown?.slug) setSituation(draftOf(scene.slug))
  }
  return (
    <Panel open={scene !== null} onOpenChange={(open) => !open && onClose()} title={shown?.title ?? ''} guarded={situation !== ''}>
      {shown && (
        <StartForm
          scene={shown}
          situation={situation}
          onSituationChange={setSituation}
          isDrafted={drafted?.scene === shown.slug}
          {...rest}
        />
      )}
    </Panel>
  )
}
