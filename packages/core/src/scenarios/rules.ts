import type { SceneId } from '@parley/contracts/ids'
import { isUnreadable, type Language } from '@parley/contracts/language'
import type { Level } from '@parley/contracts/levels'
import type { SceneContent, SceneView } from '@parley/contracts/scenarios'

/** A scene's row. `content` is `SceneContent`: it was checked when it was written, and again when a process first read it. */
export interface SceneRow {
  id: string
  slug: string
  level: string
  minutes: number
  content: unknown
}

/** Which scene, and since when it reads as it does. Whoever rewrites one, dates it anew. */
export interface SceneStamp {
  id: SceneId
  updatedAt: Date
}

/**
 * The scene for one person: their words in `reader`, the partner's in `language`, but for a name in letters that the reader may not
 * read. The hidden goal stays here.
 */
export function toSceneView(row: SceneRow, { reader, language }: { reader: Language; language: Language }): SceneView {
  const content = row.content as SceneContent
  const learner = content.learner[reader]
  const partner = content.partner[language]
  return {
    id: row.id as SceneId,
    slug: row.slug,
    group: content.group,
    language,
    level: row.level as Level,
    minutes: row.minutes,
    title: learner.title,
    setting: learner.setting,
    practise: learner.practise,
    goals: learner.goals,
    partnerName: (isUnreadable(language, reader) ? content.partner[reader] : partner).name,
    partnerInitials: partner.initials,
    partnerRole: learner.partnerRole,
    opening: partner.opening,
  }
}
