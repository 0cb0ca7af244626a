import type { SceneDraft } from '@parley/contracts/learning'
import type { SceneView } from '@parley/contracts/scenarios'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

/** A scene that was drafted elsewhere and begins here: once, not again when one comes back or loads the page anew. */
export function useDraftedStart(): SceneDraft | null {
  const navigate = useNavigate()
  const { state } = useLocation() as { state: { drafted?: SceneDraft } | null }
  const [drafted] = useState(state?.drafted ?? null)
  useEffect(() => {
    if (state?.drafted) void navigate('.', { replace: true, state: null })
  }, [state, navigate])
  return drafted
}

const laid = new WeakMap<SceneView, SceneView>()

/** The scene as it was drafted. One object for one scene, so that it is not taken for another. */
export function laidUpon(scene: SceneView, { title, partnerRole, partnerName, partnerInitials, opening, goals, language }: SceneDraft) {
  const known = laid.get(scene) ?? { ...scene, title, partnerRole, partnerName, partnerInitials, opening, goals, language }
  laid.set(scene, known)
  return known
}
