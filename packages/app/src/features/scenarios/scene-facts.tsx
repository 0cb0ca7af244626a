import type { SceneView } from '@parley/contracts/scenarios'
import { Fragment } from 'react'
import { formatMinutes, languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'

/** "Carmen Ortega, your landlady · Spanish B1 · 10 min". `lang`: of the role, when it is not the page's. */
export function SceneFacts({ scene, lang }: { scene: SceneView; lang: string | undefined }) {
  const parts = [
    m.partner_and_role({ partner: scene.partnerName, role: scene.partnerRole }),
    m.language_and_level({ language: languageName(scene.language), level: scene.level }),
    formatMinutes(scene.minutes),
  ]
  // A line may break between the parts, not inside the short ones.
  return (
    <p className="text-caption text-ink-faint">
      <span lang={lang}>{parts[0]}</span>
      {parts.slice(1).map((part) => (
        <Fragment key={part}>
          {'\u00a0· '}
          <span className="whitespace-nowrap">{part}</span>
        </Fragment>
      ))}
    </p>
  )
}
