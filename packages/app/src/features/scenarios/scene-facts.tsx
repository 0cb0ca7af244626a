import type { SceneView } from '@parley/contracts/scenarios'
import { formatMinutes } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'

/** "Carmen Ortega, your landlady · B1 · 10 min", on one line: the minutes are the first to go. `lang`: of the role, when it is not the page's. */
export function SceneFacts({ scene, lang }: { scene: SceneView; lang: string | undefined }) {
  return (
    <p className="scene-facts">
      <span>
        <span lang={lang}>{m.partner_and_role({ partner: scene.partnerName, role: scene.partnerRole })}</span>
        <span>{`\u00a0· ${scene.level}`}</span>
      </span>
      <span>{`\u00a0· ${formatMinutes(scene.minutes)}`}</span>
    </p>
  )
}
