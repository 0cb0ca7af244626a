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
  /** The scene is this one, laid upon one of ours. */
  drafted?: SceneDraft | null
  onClose: () => void
}

/** The scene in full, how to rehearse it, and Start. */
export function StartPanel({ scene, drafted = null, onClose, ...rest }: StartPanelProps) {
  // Keeps the words while the panel slides away, and what was written when it opens on the same scene again.
  const [shown, setShown] = useState(scene)
  const [situation, setSituation] = useState(drafted?.situation ?? '')
  if (scene && scene !== shown) {
    setShown(scene)
    if (scene.title !== shown?.title) setSituation(drafted?.situation ?? '')
  }
  return (
    <Panel open={scene !== null} onOpenChange={(open) => !open && onClose()} title={shown?.title ?? ''} guarded={situation !== ''}>
      {shown && <StartForm scene={shown} situation={situation} onSituationChange={setSituation} drafted={drafted} {...rest} />}
    </Panel>
  )
}
